//! The program.

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let register = args.next().map(Into::into);
    thoatngheo::term::run(thoatngheo::term::Options { register, ..Default::default() })
}
