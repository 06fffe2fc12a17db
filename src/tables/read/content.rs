//! The inside of an OpenDocument sheet: every element that begins has to end. The reader (calamine 0.38) looks for the end
//! of a table for ever where the text ends before it.

use std::io::{BufRead, BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

/// The file inside that holds the sheets.
const CONTENT: &str = "content.xml";

/// Whether the sheets are there and each of their elements ends.
pub(super) fn ends_where_it_must(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    archive.by_name(CONTENT).is_ok_and(|content| is_closed(BufReader::new(content)))
}

/// An end of another name than the begin is an error of the reader; an end that never comes is not.
fn is_closed(text: impl BufRead) -> bool {
    let mut reader = Reader::from_reader(text);
    let (mut open, mut buffer) = (0_usize, Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) => return open == 0,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::super::read;
    use super::*;
    use crate::domain::intake::ReadError;

    const ODS: &[u8] = include_bytes!("../../../fixtures/lists/mot-ho-mot-dong.ods");

    fn content() -> String {
        let mut archive = ZipArchive::new(Cursor::new(ODS)).unwrap();
        let mut text = String::new();
        archive.by_name(CONTENT).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    /// The file with another inside.
    fn with(content: &str) -> Vec<u8> {
        let mut archive = ZipArchive::new(Cursor::new(ODS)).unwrap();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            let name = file.name().unwrap().into_owned();
            writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            writer.write_all(if name == CONTENT { content.as_bytes() } else { &bytes }).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn whole_it_is_read() {
        assert!(read(&with(&content())).is_ok());
    }

    #[test]
    fn a_table_or_row_that_never_ends_is_damaged_and_not_read_for_ever() {
        let text = content();
        for cut in
            ["</table:table>", "</table:table-row>", "</table:table-cell>", "</office:document-content>"]
        {
            let at = text.find(cut).unwrap();
            assert!(matches!(read(&with(&text[..at])), Err(ReadError::Damaged)), "cut at {cut}");
            let other = text.replacen(cut, "</table:other>", 1);
            assert!(matches!(read(&with(&other)), Err(ReadError::Damaged)), "other than {cut}");
        }
    }
}
