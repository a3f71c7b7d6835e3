"""Passwords that are long but made of words everybody at a union would try first."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from congress_portal.foundation.vietnamese import fold

# Folded and without spaces, as people type them into a password.
KNOWN_WORDS = (
    "congdoanvietnam", "congdoancoso", "congdoan", "doanvien", "nghiepdoan", "liendoanlaodong",
    "liendoan", "laodong", "ldld", "cdcs", "tongliendoan", "daihoi", "hoinghi", "dangnhap",
    "matkhau", "password", "passwd", "taikhoan", "canbo", "nguoiduyet", "quantri", "admin",
    "vietnam", "hanoi", "saigon", "hochiminh", "bacho", "tinh", "huyen", "thanhpho", "xinchao",
    "anhyeuem", "emyeuanh", "iloveyou", "welcome", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh",
    "zxcvbnm", "abcdef", "abc", "cuatoi", "pass", "login",
)  # fmt: skip
LOOKALIKES = str.maketrans({"@": "a", "$": "s", "!": "i", "0": "o", "3": "e", "4": "a", "5": "s"})
SEQUENCES = ("01234567890", "09876543210")
SHORTEST_REST = 6


class OwnWordsValidator:
    """Something of the password must be the user's own, besides union words, names and years."""

    def validate(self, password: str, user: Any = None) -> None:
        words = sorted({*KNOWN_WORDS, *words_around(user)}, key=len, reverse=True)
        if any(len(set(rest)) < SHORTEST_REST for rest in _rests(password, words)):
            raise ValidationError(
                _(
                    "The password is made of words that everybody at a union tries first: union "
                    "words, names of your body, years, rows of digits. Put a few unrelated words "
                    "together instead."
                ),
                code="password_of_known_words",
            )

    def get_help_text(self) -> str:
        return _(
            "A few unrelated words make a good password; union words, names of your body, "
            "years and rows of digits do not count."
        )


def words_around(user: Any) -> set[str]:
    """The words of the user's own name and of the bodies of his roles."""
    if user is None or user.pk is None:
        return set()
    from organizations.models import Organization

    names = Organization.objects.filter(clerk_roles__user=user.pk).values_list("name", flat=True)
    texts = [user.username, user.first_name, user.last_name, *names]
    words = {word for text in texts for word in re.findall(r"[a-z]+", fold(text or ""))}
    joined = {"".join(re.findall(r"[a-z0-9]+", fold(text or ""))) for text in texts}
    return {word for word in words | joined if len(word) >= 3}


def _rests(password: str, words: list[str]) -> list[str]:
    """What is left without the words: once as typed, once with look-alikes read as letters."""
    readings = (password, password.lower().translate(LOOKALIKES))
    return [_rest(fold(reading), words) for reading in readings]


def _rest(text: str, words: list[str]) -> str:
    text = "".join(sign for sign in text if sign.isalnum())
    for word in words:
        text = text.replace(word, " ")
    for digits in re.findall(r"[0-9]+", text):
        is_year = re.fullmatch(r"(19|20)\d\d|\d{1,2}|(\d)\2*", digits)
        if is_year or any(digits in row for row in SEQUENCES):
            text = text.replace(digits, " ", 1)
    return text.replace(" ", "")
