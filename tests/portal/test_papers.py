"""Papers of whatever was approved: any sign, any length."""

import io

import pytest
from docx import Document
from pypdf import PdfReader

from congress_portal.papers import pdf, word
from congress_portal.papers.blocks import Paper, Paragraph, Run

SIGNS = (
    ("Công đoàn 🎉 tỉnh", "Công đoàn ? tỉnh"),
    ("Công đoàn 工会", "Công đoàn ??"),
    ("hẹp\u2009và\u202fkhông rộng\u200b", "hẹp và không rộng"),
    ("nối\u200d\ufe0f", "nối"),
    ("riêng \ue000", "riêng ?"),
    ("H'Hen Niê, Y Phôn Ksơr", "H'Hen Niê, Y Phôn Ksơr"),
)


def paper(text, title="Báo cáo"):
    return Paper(title, "http://127.0.0.1/dai-hoi/a/", "vi", (Paragraph((Run(text),)),))


@pytest.mark.parametrize(("approved", "printed"), SIGNS)
def test_a_sign_that_no_typeface_has_is_a_question_mark_in_the_pdf(approved, printed):
    page = PdfReader(io.BytesIO(pdf.as_pdf(paper(approved, approved)))).pages[0]
    assert printed in " ".join(page.extract_text().split())


def test_a_title_of_any_length_gives_a_word_file():
    title = "Liên đoàn Lao động " * 30
    file = Document(io.BytesIO(word.as_word(paper("Đại hội", title))))
    assert file.core_properties.title == title[:255]
