//! What can be weak about a shared server. How it is found stands in the shell: this room asks no operating system.

use super::household::coded;

coded! {
    /// Where a server lets somebody in who does not belong, or may lose the register.
    Weakness {
        /// A folder above the register, or its own, can be written by others than its owner.
        OpenFolder = "open_folder",
        /// A file or folder can be read by every account.
        ReadableByAll = "readable_by_all",
        /// A file or folder can be read or written by the owner's group.
        OpenToGroup = "open_to_group",
        /// A file or folder belongs to another account.
        WrongOwner = "wrong_owner",
        /// The register belongs to the administrator.
        OwnedByRoot = "owned_by_root",
        /// The way to the register leads over a link.
        Link = "link",
        /// More files lie in the folder than are looked at.
        NotAll = "not_all",
        /// The register lies on a network file system.
        Network = "network",
        /// SQLite is older than what keeps saves safe.
        OldSqlite = "old_sqlite",
        /// Others than the administrator can change the program.
        Program = "program",
        /// No file of keys was found.
        NoKeys = "no_keys",
        /// Others than the administrator can change the file of keys.
        KeysWritable = "keys_writable",
        /// A key without `restrict`: it opens tunnels.
        KeyUnrestricted = "key_unrestricted",
        /// A key without a command of its own: it opens a shell.
        KeyShell = "key_shell",
        /// A key whose command does not start the program alone.
        KeyOther = "key_other",
        /// A key whose command does not say who works.
        KeyNobody = "key_nobody",
        /// A key whose command does not confine the person to a folder of their own.
        KeyFree = "key_free",
        /// Two people have one folder.
        KeyShared = "key_shared",
        /// No block of the server's configuration for the account was found.
        NoBlock = "no_block",
        /// A setting of the block is missing or otherwise.
        Setting = "setting",
    }
}
