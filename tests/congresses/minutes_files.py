"""Files of minutes made by code: sound ones, and hostile ones of every kind known."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from pypdf import PdfReader, PdfWriter

WORDS = "Dai hoi co 133 dai bieu, khai mac 05/06/2023"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"
BODY = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return len(content).to_bytes(4) + checked + zlib.crc32(checked).to_bytes(4)


# A picture of one grey point.
PIXEL = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
    + chunk(b"IDAT", zlib.compress(b"\x00\x80"))
    + chunk(b"IEND", b"")
)


# PDF


def pdf(
    *,
    catalog: str = "",
    page: str = "",
    objects: tuple[str, ...] = (),
    pages: int = 1,
    words: str = WORDS,
    stream: bytes | None = None,
    filters: str = "",
) -> bytes:
    """A PDF from its objects: 1 the catalogue, 2 the pages, 3 the words, 4 a font, then more."""
    content = f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET".encode() if stream is None else stream
    first_page = 5 + len(objects)
    kids = " ".join(f"{first_page + number} 0 R" for number in range(pages))
    written = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        f"<< /Length {len(content)} {filters} >>\nstream\n".encode() + content + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(each.encode() for each in objects),
        *[
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R {page} "
            "/Resources << /Font << /F1 4 0 R >> >> >>".encode()
        ]
        * pages,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(written, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(written) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    end = out.index(b"xref\n0 ")
    return out + f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n".encode()


def with_password(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(user_password=password, owner_password="khac")
    return written(writer)


def in_object_stream(hidden: str) -> bytes:
    """A PDF 1.5 whose catalogue stands compressed, out of sight of a search through the bytes."""
    catalog = f"<< /Type /Catalog /Pages 2 0 R /OpenAction {hidden} >>"
    packed = zlib.compress(f"1 0 {catalog}".encode())
    out, places = b"%PDF-1.5\n", {}
    for number, each in (
        (2, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        (3, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"),
        (
            4,
            f"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {len(packed)} >>\n"
            "stream\n".encode()
            + packed
            + b"\nendstream",
        ),
    ):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + each + b"\nendobj\n"
    rows = [(0, 0, 255), (2, 4, 0), *((1, places[n], 0) for n in (2, 3, 4)), (1, len(out), 0)]
    table = b"".join(bytes([kind]) + at.to_bytes(3) + bytes([more]) for kind, at, more in rows)
    head = f"<< /Type /XRef /Size 6 /W [1 3 1] /Root 1 0 R /Length {len(table)} >>"
    end = len(out)
    out += f"5 0 obj\n{head}\nstream\n".encode() + table + b"\nendstream\nendobj\n"
    return out + f"startxref\n{end}\n%%EOF\n".encode()


def written(writer: PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


# Word


def word(change: Any = None, text: str = "Dự Đại hội có 133 đại biểu, khai mạc 05/6/2023") -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    if change is not None:
        change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def linked(document: Any, address: str, kind: str = RELATIONSHIP_TYPE.HYPERLINK) -> None:
    document.part.relate_to(address, kind, is_external=True)


def repacked(changes: dict[str, Any], content: bytes | None = None) -> bytes:
    """A Word file with parts added, changed by a function, or left out (None)."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content or word())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            change = changes.pop(entry.filename, old.read(entry))
            if change is not None:
                new.writestr(
                    entry.filename, change(old.read(entry)) if callable(change) else change
                )
        for name, added in changes.items():
            new.writestr(name, added)
    return buffer.getvalue()


def replacing(old: str, new: str) -> Any:
    return lambda part: part.replace(old.encode(), new.encode())


def relation(kind: str, target: str, *, outside: bool = True) -> Any:
    mode = ' TargetMode="External"' if outside else ""
    line = f'<Relationship Id="x9" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    return {RELS: replacing("</Relationships>", line)}


def field(instruction: str) -> Any:
    line = f"<w:p><w:r><w:instrText>{instruction}</w:instrText></w:r></w:p><w:sectPr"
    return {BODY: replacing("<w:sectPr", line)}


def complex_field(*pieces: str) -> Any:
    """A field as Word writes it, its instruction in pieces; `<` and `>` begin and end one."""
    kinds = {"<": "begin", "|": "separate", ">": "end"}
    runs = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kinds[piece]}"/></w:r>'
        if piece in kinds
        else f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>'
        for piece in pieces
    )
    return {BODY: replacing("<w:sectPr", f"<w:p>{runs}</w:p><w:sectPr")}


def simple_field(instruction: str) -> Any:
    line = f'<w:p><w:fldSimple w:instr="{instruction}"><w:r/></w:fldSimple></w:p><w:sectPr'
    return {BODY: replacing("<w:sectPr", line)}


def twice() -> bytes:
    """A Word file with two parts of one name: made under another, then renamed in its bytes."""
    content = repacked({"word/documenu.xml": b"<other/>"})
    return content.replace(b"word/documenu.xml", b"word/document.xml")


def locked() -> bytes:
    """A Word file whose parts say that they are encrypted."""
    content = bytearray(word())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(mark)
        while start >= 0:
            content[start + flags] |= 1
            start = content.find(mark, start + 4)
    return bytes(content)


def streamed(content: str, more: str = "") -> str:
    """An object of a PDF that is a stream."""
    return f"<< /Length {len(content)} {more} >>\nstream\n{content}\nendstream"


def drawing(markup: str) -> Any:
    """A drawing of the older kind, whose attributes may name places themselves."""
    line = (
        f'<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{markup}</w:pict></w:r></w:p>'
    )
    return {BODY: replacing("<w:sectPr", f"{line}<w:sectPr")}


def stored_first(content: bytes) -> bytes:
    """A Word file that begins with a part as it is, not packed."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        new.writestr("docProps/a.jpg", content, zipfile.ZIP_STORED)
        for entry in old.infolist():
            new.writestr(entry.filename, old.read(entry))
    return buffer.getvalue()


METADATA = '<?xpacket begin=""?>'
GO_OUT = "<< /S /URI /URI (https://a.vn) >>"
RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
JS = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096
HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def sound() -> Iterator[tuple[str, bytes]]:
    """Files as clerks have them, by the names they come with."""
    link = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.vn) >> >>"
    yield "bien ban.pdf", pdf()
    yield "Biên bản ĐH lần thứ V.2023.pdf", pdf(pages=3)
    yield "BÁO CÁO.PDF", pdf(words="Bao cao")
    yield "lien ket.pdf", pdf(page=f"/Annots [{link}]")
    yield "../../../etc/quet.pdf", pdf(stream=b"")
    yield "moc.pdf", pdf(catalog="/OpenAction [5 0 R /Fit]")
    yield "a\u200bb.pdf", pdf(words="Ten co ky tu an")
    yield "Biên bản.docx", word()
    yield "bảng.docx", word(lambda d: d.add_table(2, 2).cell(0, 0).paragraphs[0].add_run("15"))
    yield "anh.docx", word(lambda d: d.add_picture(io.BytesIO(PIXEL)))
    page_field = complex_field("<", "PAGE", "|", ">")
    yield "số trang.docx", repacked(page_field)
    contents = complex_field(
        *("<", r' TOC \o "1-3" ', "|", "<", " PAGEREF a ", "|", ">", "<", " PAGEREF b ", "|", ">"),
        *(">", "<", "TOC", "|", "<", "PAGEREF a", "|", ">", ">"),
    )
    yield "mục lục.docx", repacked(contents)
    sum_field = complex_field("<", "=", "<", "PAGE", ">", "+1", ">")
    yield "tính.docx", repacked(sum_field)
    yield "số trang đơn.docx", repacked(simple_field(" PAGE "))
    yield "Biên bản “số 1”; ký.docx", word(lambda d: linked(d, "https://congdoan.vn/tin"))
    first = "<< /S /GoTo /D [5 0 R /Fit] >>"
    yield "trang đầu.pdf", pdf(catalog=f"/OpenAction 5 0 R /AA << /WC {first} >>", objects=(first,))
    described = f"{METADATA}<x:xmpmeta><rdf:RDF><dc:title>Bien ban</dc:title></rdf:RDF></x:xmpmeta>"
    yield "siêu dữ liệu.pdf", pdf(objects=(streamed(described),))
    for place in ('\\l "_Toc12"', '"https://congdoan.vn/link"', '\\o "LINK: a" "mailto:a@b.vn"'):
        yield "liên kết trường.docx", repacked(complex_field("<", f" HYPERLINK {place} ", "|", ">"))
    drawn = '<v:shape href="https://congdoan.vn"><v:imagedata src="media/a.png"/></v:shape>'
    yield "hình vẽ.docx", repacked(drawing(drawn))


def hostile() -> Iterator[tuple[str, str, bytes, str]]:
    """Name of the case, name and content of the file, and a word of what refuses it."""
    for name, content in (
        ("a page", HTML),
        ("a picture with a script", b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
        ("a program", b"MZ" + b"\x00" * 300),
        ("a picture", PIXEL),
        ("a Word file", word()),
        ("an old Word file", OLE),
        ("noise", bytes(range(256)) * 20),
    ):
        yield f"{name} named PDF", "a.pdf", content, "không phải"
    yield "a PDF cut off", "a.pdf", pdf()[:-200], "không phải"
    yield "a page before a PDF", "a.pdf", HTML + pdf(), "không phải"
    yield "a blank before a PDF", "a.pdf", b"\n" + pdf(), "không phải"
    yield "a page after a PDF", "a.pdf", pdf() + HTML, "không phải"
    yield "an archive after a PDF", "a.pdf", pdf() + word() + b"%%EOF", "hai loại"
    yield "a page within the start of a PDF", "a.pdf", pdf(words="<script>x</script>"), "hai loại"
    yield "a header of PDF and noise", "a.pdf", b"%PDF-1.7\n" + b"\xff" * 900 + b"%%EOF", "hỏng"
    for name, catalog in (
        ("a script on opening", f"/OpenAction {JS}"),
        ("a script by name", f"/Names << /JavaScript << /Names [(a) {JS}] >> >>"),
        ("a script on closing", f"/AA << /WC {JS} >>"),
        ("a script in hexadecimal", "/OpenAction << /S /J#61vaScript /J#53 (x) >>"),
        ("a program on opening", "/OpenAction << /S /Launch /F (cmd.exe) >>"),
        ("a program in hexadecimal", "/OpenAction << /S /L#61unch /F (cmd.exe) >>"),
        ("files within", "/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>"),
        ("a dynamic form", "/AcroForm << /XFA (x) >>"),
        ("a form that is sent", "/OpenAction << /S /SubmitForm /F (https://a.vn) >>"),
        ("another document", "/OpenAction << /S /GoToR /F (a.pdf) >>"),
        ("a document within", "/OpenAction << /S /GoToE /T << >> >>"),
        ("data from outside", "/OpenAction << /S /ImportData /F (a.fdf) >>"),
        ("a sound", "/OpenAction << /S /Sound >>"),
        ("an address on opening", "/OpenAction << /S /URI /URI (https://a.vn) >>"),
        ("an address on closing", "/AA << /WC << /S /URI /URI (https://a.vn) >> >>"),
        ("an address after a page", f"/OpenAction << /S /GoTo /D [] /Next {GO_OUT} >>"),
        ("a script in three dimensions", "/X << /OnInstantiate 3 0 R >>"),
    ):
        yield f"PDF with {name}", "a.pdf", pdf(catalog=catalog), "tập lệnh"
    attached = "<< /Type /Annot /Subtype /FileAttachment /FS << /EF << /F 3 0 R >> >> >>"
    yield "PDF with a file on a page", "a.pdf", pdf(page=f"/Annots [{attached}]"), "tập lệnh"
    rich = "<< /Type /Annot /Subtype /RichMedia >>"
    yield "PDF with a film", "a.pdf", pdf(page=f"/Annots [{rich}]"), "tập lệnh"
    yield "PDF with a script nobody names", "a.pdf", pdf(objects=(JS,)), "tập lệnh"
    yield "PDF with a packed script", "a.pdf", in_object_stream(JS), "tập lệnh"
    for name, catalog, objects in (
        ("a program by a name elsewhere", "<< /S 5 0 R /F (cmd.exe) >>", ("/L#61unch",)),
        ("an address elsewhere", "5 0 R", (GO_OUT,)),
        ("an address by a name elsewhere", "5 0 R", ("<< /S 6 0 R /URI (x) >>", "/U#52I")),
    ):
        content = pdf(catalog=f"/OpenAction {catalog}", objects=objects)
        yield f"PDF with {name}", "a.pdf", content, "tập lệnh"
    for name, more in (
        ("its words from outside", "/F (https://a.vn/a.txt)"),
        ("a page of another file", "/Ref << /F (b.pdf) /Page 0 >>"),
        ("a picture from a server", "/OPI << /2.0 << /F (a.tif) >> >>"),
    ):
        yield f"PDF with {name}", "a.pdf", pdf(objects=(streamed("", more),)), "bên ngoài"
    for address in ("javascript:alert(1)", "file:///c:/cmd.exe", "\\\\\\\\10.0.0.1\\\\x"):
        link = f"<< /Type /Annot /Subtype /Link /A << /S /URI /URI ({address}) >> >>"
        yield (
            f"PDF with a link to {address[:10]}",
            "a.pdf",
            pdf(page=f"/Annots [{link}]"),
            "bên ngoài",
        )
    for name, content in (
        ("a page in a remark", pdf(objects=("<< >>\n%<svg onload=alert(1)>",))),
        ("a frame in its title", pdf(catalog="/X (<iframe src=//a.vn>)")),
        ("a page after much else", pdf(objects=(streamed(" " * 9_000 + "<script>x()</script>"),))),
        (
            "a program for Windows' pages",
            pdf(objects=(streamed(" " * 9_000 + "<hta:application>"),)),
        ),
        ("a page after its end", pdf() + HTML + b"\n%%EOF"),
        ("an archive of another kind", pdf() + b"Rar!\x1a\x07\x00" + b"\x00" * 99 + b"%%EOF"),
        ("a third kind of archive", pdf() + b"7z\xbc\xaf\x27\x1c" + b"\x00" * 99 + b"%%EOF"),
        ("a program of a server", pdf(objects=(streamed(" " * 9_000 + "<?php x();"),))),
    ):
        yield f"PDF with {name}", "a.pdf", content, "hai loại"
    yield "PDF with a password", "a.pdf", with_password("mat-khau"), "mật khẩu"
    yield "PDF with an empty password", "a.pdf", with_password(""), "mật khẩu"
    yield "PDF without a page", "a.pdf", pdf(pages=0), "trang"
    yield "PDF of too many pages", "a.pdf", pdf(pages=501), "trang"
    yield "PDF nested without end", "a.pdf", pdf(catalog=f"/X {'[' * 90}{']' * 90}"), ""
    bomb = zlib.compress(zlib.compress(b"0" * 200_000_000, 9), 9)
    twice_packed = "/Filter [/FlateDecode /FlateDecode]"
    yield "PDF that bursts", "a.pdf", pdf(stream=bomb, filters=twice_packed), ""
    yield "a page named Word", "a.docx", HTML, "không phải"
    yield "a PDF named Word", "a.docx", pdf(), "không phải"
    yield "an old or locked Word file", "a.docx", OLE, "mật khẩu"
    yield "Word with locked parts", "a.docx", locked(), "mật khẩu"
    yield "Word after a picture", "a.docx", b"GIF89a" + word(), "hai loại"
    yield "Word before a page", "a.docx", word() + HTML, "hai loại"
    macro_type = {TYPES: replacing(MAIN, MACRO_MAIN)}
    yield "Word with macros by type", "a.docx", repacked(macro_type), "macro"
    yield "Word with macros", "a.docx", repacked({"word/vbaProject.bin": b"x"}), "macro"
    for name, part in (
        ("a live object", "word/embeddings/oleObject1.bin"),
        ("a workbook", "word/embeddings/a.xlsx"),
        ("a program", "word/media/image1.exe"),
        ("a script", "word/media/a.js"),
        ("a page", "word/afchunk.html"),
        ("a control", "word/activeX/activeX1.xml"),
    ):
        yield f"Word with {name}", "a.docx", repacked({part: b"x"}), "đối tượng"
    yield (
        "Word with a chunk",
        "a.docx",
        repacked(relation("aFChunk", "a.xml", outside=False)),
        "đối tượng",
    )
    for name, kind, target in (
        ("a template", "attachedTemplate", "https://a.vn/a.dotm"),
        ("a picture", "image", "https://a.vn/a.png"),
        ("a frame", "frame", "https://a.vn/"),
        ("a script for a link", "hyperlink", "javascript:alert(1)"),
        ("a file of the computer", "hyperlink", "file:///c:/windows/system32/cmd.exe"),
        ("a share of the network", "hyperlink", "\\\\10.0.0.1\\x"),
    ):
        content = repacked(relation(kind, target))
        yield f"Word that loads {name}", "a.docx", content, "bên ngoài"
    outside = relation("attachedTemplate", "https://a.vn/a.dotm")[RELS](b"<R></Relationships>")
    template = {"word/_rels/settings.xml.rels": outside.replace(b"<R>", RELATIONS)}
    yield "Word with a template by its settings", "a.docx", repacked(template), "bên ngoài"
    for name, drawn in (
        ("a drawn picture", '<v:imagedata src="https://a.vn/a.png"/>'),
        ("a picture of a share", '<v:imagedata src="\\\\10.0.0.1\\x.png"/>'),
        ("a drawn link to a script", '<v:shape href="javascript:alert(1)"/>'),
    ):
        yield f"Word with {name}", "a.docx", repacked(drawing(drawn)), "bên ngoài"
    vector = '<svg xmlns="http://www.w3.org/2000/svg"><{}/></svg>'
    for name, element, word_of_it in (
        ("a picture that loads another", 'image href="https://a.vn/a.png"', "bên ngoài"),
        ("a picture with a script", "script", "tập lệnh"),
        ("a picture that acts", 'g onload="x()"', "tập lệnh"),
    ):
        content = repacked({"word/media/a.svg": vector.format(element)})
        yield f"Word with {name}", "a.docx", content, word_of_it
    for name, content in (("a program", b"MZ\x90"), ("a PDF", pdf()), ("an archive", word())):
        renamed = repacked({"word/media/a.png": content})
        yield f"Word with {name} named picture", "a.docx", renamed, "đối tượng"
    yield "Word that is a PDF as well", "a.docx", stored_first(pdf()), "hai loại"
    other_main = replacing('Target="word/document.xml"', 'Target="word/other.xml"')
    parts = {"_rels/.rels": other_main, "word/other.xml": b"<other/>"}
    yield "Word whose text is another part", "a.docx", repacked(parts), "hai loại"
    yield "Word that links an object", "a.docx", repacked(relation("oleObject", "x")), "đối tượng"
    for instruction in ("DDEAUTO c:\\cmd.exe", 'INCLUDEPICTURE "https://a.vn"', "DDE x y"):
        yield f"Word with {instruction[:8]}", "a.docx", repacked(field(instruction)), "tập lệnh"
    for name, change in (
        ("a simple live field", simple_field("DDEAUTO c:\\cmd.exe")),
        ("a live field in pieces", complex_field("<", " DD", "EAU", "TO c:\\cmd.exe ", "|", ">")),
        ("pieces outside of a field", complex_field("DDE", "AUTO c:\\cmd.exe")),
        ("a live field after another", complex_field("<", "PAGE", ">", "<", "LINK a b", ">")),
        ("a live field in another", complex_field("<", "TOC x ", "|", "<", "DDE a b", ">", ">")),
        ("a field that is computed", complex_field("<", "<", "QUOTE 68 68 69", ">", " a", ">")),
        ("rows of a database", complex_field("<", ' DATABASE \\d "c:\\a.mdb" ', "|", ">")),
        ("another document's contents", complex_field("<", ' RD "https://a.vn/a.docx" ', "|", ">")),
        ("a file by an old word", complex_field("<", ' INCLUDE "c:\\a.txt" ', "|", ">")),
        ("a picture by an old word", complex_field("<", " IMPORT c:\\a.png ", "|", ">")),
        ("a button", complex_field("<", " MACROBUTTON AutoOpen Bấm ", ">")),
        ("a link field to a script", complex_field("<", ' HYPERLINK "javascript:x" ', "|", ">")),
        (
            "a link field to a program",
            complex_field("<", ' HYPERLINK \\o "a" "file:///c:/a" ', ">"),
        ),
        ("a simple link to a share", simple_field(" HYPERLINK \\\\10.0.0.1\\x ")),
        ("a field computed in part", complex_field("<", "DD", "<", "QUOTE E", ">", " a", ">")),
    ):
        yield f"Word with {name}", "a.docx", repacked(change), "tập lệnh"
    entities = {BODY: replacing("<w:document", f"{ENTITIES}<w:document")}
    yield "Word with entities", "a.docx", repacked(entities), "hỏng"
    wide = {BODY: lambda part: part.decode().replace("UTF-8", "UTF-16").encode("utf-16")}
    yield "Word in UTF-16", "a.docx", repacked(wide), "hỏng"
    yield "Word of broken XML", "a.docx", repacked({BODY: b"<w:document>"}), "hỏng"
    yield "Word without its text", "a.docx", repacked({BODY: None}), ""
    yield "a workbook named Word", "a.docx", repacked({BODY: None, "xl/workbook.xml": b"<x/>"}), ""
    yield "Word that bursts", "a.docx", repacked({"word/a.xml": b" " * 60_000_000}), "bung ra"
    much = b"<a>" + b" " * 4_000_000 + b"</a>"
    parts = {f"word/a{number}.xml": much for number in range(20)}
    yield "Word of much in many parts", "a.docx", repacked(parts), "bung ra"
    many = {f"word/a{number}.xml": b"<a/>" for number in range(1_001)}
    yield "Word of a thousand parts", "a.docx", repacked(many), "bung ra"
    yield "Word with a path out", "a.docx", repacked({"../../a.xml": b"<a/>"}), "hỏng"
    yield "Word with a path of Windows out", "a.docx", repacked({"..\\..\\a.xml": b"<a/>"}), "hỏng"
    capital = repacked({"word/Document.xml": b"<a/>"})
    yield "Word with a part twice but for a capital", "a.docx", capital, "hỏng"
    yield "Word with a part twice", "a.docx", twice(), "hỏng"
    for name, word_of_it in (
        ("a.pdf.exe", "Chọn"),
        ("a.html", "Chọn"),
        ("a.docm", "Chọn"),
        ("a.svg", "Chọn"),
        ("pdf", "Chọn"),
        (".pdf", "Chọn"),
        ("a.exe.pdf", "hai đuôi"),
        ("a.html.pdf", "hai đuôi"),
        ("a.docm.pdf", "hai đuôi"),
        ("a\u202efdp.exe.pdf", "hai đuôi"),
        ("a.exe .pdf", "hai đuôi"),
        ("a.url.pdf", "hai đuôi"),
        ("a.pdf.", "Chọn"),
        ("a.pdf::$DATA", "Chọn"),
    ):
        yield f"a sound PDF named {name!a}", name, pdf(), word_of_it
