//! Spreadsheet files made by hand, so that what is inside of them can be damaged and the file around it stays whole:
//! a damaged archive is refused before anybody reads its tables.

/// A file of an archive: its name and its bytes.
type Entry<'a> = (&'a str, &'a [u8]);

/// An archive in which nothing is packed.
pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in entries {
        let at = bytes.len() as u32;
        let about = about(name, content);
        bytes.extend(*b"PK\x03\x04");
        bytes.extend(&about);
        bytes.extend([name.as_bytes(), content].concat());
        directory.extend(*b"PK\x01\x02\x14\x00");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = (entries.len() as u16).to_le_bytes();
    let (size, at) = ((directory.len() as u32).to_le_bytes(), (bytes.len() as u32).to_le_bytes());
    bytes.extend(directory);
    bytes.extend(*b"PK\x05\x06\0\0\0\0");
    bytes.extend([count, count].concat());
    bytes.extend([size, at].concat());
    bytes.extend([0, 0]);
    bytes
}

/// What both places say of a file, from the version needed to the length of what follows the name.
fn about(name: &str, content: &[u8]) -> Vec<u8> {
    let (length, named) = ((content.len() as u32).to_le_bytes(), (name.len() as u16).to_le_bytes());
    let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0];
    about.extend(checksum(content).to_le_bytes());
    about.extend([length, length].concat());
    about.extend([named, [0, 0]].concat());
    about
}

fn checksum(bytes: &[u8]) -> u32 {
    let step =
        |sum: u32| (0..8).fold(sum, |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 });
    !bytes.iter().fold(!0, |sum, byte| (sum >> 8) ^ step((sum ^ u32::from(*byte)) & 0xFF))
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const SHEETS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Danh sách" sheetId="1" r:id="r1"/></sheets></workbook>"#;

/// The rows of a list as a sheet of a workbook.
pub fn xlsx_sheet(rows: &[Vec<&str>]) -> String {
    let cell = |text: &&str| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#);
    let row = |(at, cells): (usize, &Vec<&str>)| {
        format!(r#"<row r="{}">{}</row>"#, at + 1, cells.iter().map(cell).collect::<String>())
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:H9"/><sheetData>{rows}<row r="9"><c r="B9"><v>45123.5</v></c><c r="C9" t="b"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>"#
    )
}

/// A workbook with one sheet.
pub fn xlsx(sheet: &[u8]) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// The rows of a list as the content of an open document.
pub fn ods_content(rows: &[Vec<&str>]) -> String {
    let cell = |text: &&str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: &Vec<&str>| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Danh sách">{rows}<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="5"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#
    )
}

/// An open document with one sheet.
pub fn ods(content: &[u8]) -> Vec<u8> {
    let manifest = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content),
    ])
}
