"""Verify the editions of a record with nothing but Python: hashes, chain and numbers.

    python verify_edition.py https://…/dai-hoi/bcdfghjk-…/lich-su.json
    python verify_edition.py lich-su.json [fingerprint printed on paper or cited]

The fingerprint of an edition is SHA-256 of: the fingerprint before it, a line feed, its text.
"""

import hashlib
import json
import sys
import urllib.error
import urllib.request


def fetched(place: str) -> dict:
    if not place.startswith(("http://", "https://")):
        with open(place, encoding="utf-8") as file:
            return json.load(file)
    try:
        with urllib.request.urlopen(place, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as answer:
        if answer.code != 410:  # 410: withdrawn; the fingerprints are still told
            raise
        return json.load(answer)


def faults(told: dict, cited: str = "") -> list[str]:
    found, before = [], ""
    for expected, edition in enumerate(told["editions"], start=1):
        name = f"edition {edition['number']}"
        if edition["number"] != expected:
            found.append(f"{name}: number {expected} is missing")
        if edition["previous_sha256"] != before:
            found.append(f"{name}: does not follow the edition before it")
        text = "" if edition["kind"] == "withdraw" else edition.get("text")
        computed = hashlib.sha256(f"{edition['previous_sha256']}\n{text}".encode()).hexdigest()
        hidden = text is None or edition.get("sealed")  # withdrawn since, or names hidden by law
        if not hidden and computed != edition["sha256"]:
            found.append(f"{name}: the text is not that of the fingerprint")
        before = edition["sha256"]
    if cited and cited not in [each["sha256"] for each in told["editions"]]:
        found.append(f"no edition has the fingerprint {cited}")
    return found


if __name__ == "__main__":
    history = fetched(sys.argv[1])
    wrong = faults(history, sys.argv[2] if len(sys.argv) > 2 else "")
    for line in wrong or [f"{len(history['editions'])} editions, all as published"]:
        print(line)
    sys.exit(bool(wrong))
