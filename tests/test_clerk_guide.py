"""What the clerk guide sets in bold is what the pages say, letter for letter."""

import inspect
import re

from django.conf import settings

from congress_portal.management.commands.extract_messages import forms_of, path_of, read
from organizations import sheets

GUIDE = settings.BASE_DIR / "docs" / "clerk-guide.vi.md"
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
# Put together on the page from a verb and a kind of record.
COMPOSED = {"thêm đại hội": ("thêm %(name)s", "đại hội")}
LEAST_LABELS = 60


def test_each_label_of_the_guide_stands_on_a_page():
    texts = {form.casefold() for each in read(path_of("django")) for form in forms_of(each)}
    columns = {text.casefold() for text in re.findall(r'"(.+?)"', inspect.getsource(sheets))}
    named = {" ".join(label.split()).casefold() for label in BOLD.findall(GUIDE.read_text())}
    unknown = {label for label in named if not texts | columns >= {*COMPOSED.get(label, [label])}}
    print(f"{len(named)} labels of the guide")
    assert unknown == set()
    assert len(named) >= LEAST_LABELS
