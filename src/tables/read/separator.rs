//! Which character separates the columns of a csv: `;`, `,`, tab or `|`.

/// The signs that offices use; the first wins a tie.
const CANDIDATES: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Lines that are looked at.
const SAMPLE: usize = 60;

/// Finds the separator: the sign that cuts the most lines into the same number of columns. A first line
/// `sep=;`, as Excel writes it, decides.
pub fn find(text: &str) -> u8 {
    if let Some(told) = told(text) {
        return told;
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let score = |sign: &u8| agreement(&lines, *sign);
    CANDIDATES.into_iter().rev().max_by_key(score).unwrap_or(b',')
}

/// The separator of a first line `sep=X`.
pub fn told(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    let sign = line.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
    sign.bytes().next().filter(|sign| CANDIDATES.contains(sign))
}

/// Lines that agree on the commonest count of the sign, times that count.
fn agreement(lines: &[&str], sign: u8) -> usize {
    let mut counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, sign)).collect();
    counts.retain(|count| *count > 0);
    counts.sort_unstable();
    let runs = counts.chunk_by(|a, b| a == b);
    runs.map(|run| run.len() * run[0]).max().unwrap_or(0)
}

fn outside_quotes(line: &str, sign: u8) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        count += usize::from(byte == sign && !quoted);
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_that_cuts_every_line_alike_wins() {
        let text = "Mã;Tên;Chỉ số\n1;An, Bình;1,2,3\n2;Cúc;4\n";
        assert_eq!(find(text), b';');
        assert_eq!(find("a,b,c\n1,\"x;y;z;t\",3\n"), b',');
        assert_eq!(find("a\tb\n1\t2\n"), b'\t');
        assert_eq!(find("a|b|c\n1|2|3\n"), b'|');
    }

    #[test]
    fn a_first_line_of_excel_decides() {
        assert_eq!(find("sep=,\na,b;c;d;e\n"), b',');
        assert_eq!(told("\"sep=;\"\n"), Some(b';'));
        assert_eq!(told("Họ tên;Tuổi\n"), None);
    }
}
