//! Network file systems: SQLite's locks and shared memory do not hold there, and two officers at once would
//! destroy the register.

use std::path::Path;

use crate::store::{Result, StoreError};

/// Refuses a path on a network file system.
pub(super) fn refuse_network(path: &Path) -> Result<()> {
    match network_kind(path) {
        Some(kind) => Err(StoreError::NetworkFolder { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// The kind of network file system that a path lies on. What cannot be asked is taken as local.
#[cfg(target_os = "linux")]
pub fn network_kind(path: &Path) -> Option<String> {
    let folder = path.ancestors().find(|place| place.exists()).filter(|place| !place.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    // The type's width differs between platforms; its magic numbers fit 32 bits.
    let magic = rustix::fs::statfs(folder).ok()?.f_type as u32;
    linux::kind_of_magic(magic).map(str::to_owned).or_else(|| match magic {
        linux::FUSE => linux::fuse_kind(folder),
        _ => None,
    })
}

/// Windows names network drives otherwise: `\\server\share`.
#[cfg(not(target_os = "linux"))]
pub fn network_kind(path: &Path) -> Option<String> {
    path.to_str().filter(|path| path.starts_with(r"\\")).map(|_| "smb".to_owned())
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;

    /// User-space file systems: the mount table tells which.
    pub const FUSE: u32 = 0x6573_5546;

    /// The network file systems that statfs tells apart.
    pub fn kind_of_magic(magic: u32) -> Option<&'static str> {
        Some(match magic {
            0x6969 => "nfs",
            0xFF53_4D42 => "cifs",
            0xFE53_4D42 => "smb2",
            0x517B => "smb",
            0x0102_1997 => "9p",
            0x5346_414F | 0x6B41_4653 => "afs",
            0x00C3_6400 => "ceph",
            0x7375_7245 => "coda",
            0x564C => "ncp",
            0x0BD0_0BD0 => "lustre",
            _ => return None,
        })
    }

    /// The kind of a FUSE mount where it is one of the network.
    pub fn fuse_kind(folder: &Path) -> Option<String> {
        let folder = folder.canonicalize().ok()?;
        fuse_kind_in(&std::fs::read_to_string("/proc/self/mounts").ok()?, &folder)
    }

    /// Finds the mount that a folder lies on: the one with the longest path.
    pub fn fuse_kind_in(mounts: &str, folder: &Path) -> Option<String> {
        let mount = |line: &str| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?.replace("\\040", " "), words.next()?.to_owned()))
        };
        let under = mounts.lines().filter_map(mount).filter(|(place, _)| folder.starts_with(place));
        let (_, kind) = under.max_by_key(|(place, _)| place.len())?;
        let network =
            ["sshfs", "s3fs", "davfs", "rclone", "glusterfs", "gvfs", "smbnetfs", "curlftpfs", "google"];
        network.iter().any(|name| kind.contains(name)).then_some(kind)
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_known_by_their_magic() {
        assert_eq!(linux::kind_of_magic(0x6969), Some("nfs"));
        assert_eq!(linux::kind_of_magic(0xFF53_4D42), Some("cifs"));
        assert_eq!(linux::kind_of_magic(0xEF53), None, "ext4");
    }

    #[test]
    fn a_fuse_mount_of_the_network_is_told_from_a_local_one() {
        let mounts = "/dev/sda1 / ext4 rw 0 0\nme@server:/srv /mnt/xa\\040nha fuse.sshfs rw 0 0\n/dev/sdb1 /mnt/usb fuseblk rw 0 0\n";
        assert_eq!(linux::fuse_kind_in(mounts, Path::new("/mnt/xa nha/so")), Some("fuse.sshfs".to_owned()));
        assert_eq!(linux::fuse_kind_in(mounts, Path::new("/mnt/usb")), None);
    }

    #[test]
    fn a_local_folder_is_accepted() {
        assert!(refuse_network(&std::env::temp_dir().join("so-ho-ngheo.db")).is_ok());
    }
}
