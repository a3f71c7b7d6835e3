"""What a browser would post from a page of the desk, as it was served."""

from bs4 import BeautifulSoup


def posted_by(response, form="#content-main form, #content form"):
    page = BeautifulSoup(response.content, "lxml").select_one(form)
    data = {}
    for field in page.select("[name]"):
        name, kind = field["name"], field.get("type", field.name)
        if field.name == "button" or kind == "submit":
            continue
        if kind in ("checkbox", "radio") and not field.has_attr("checked"):
            continue
        if field.name == "select":
            chosen = field.select("option[selected]")
            data[name] = [o.get("value", o.text) for o in chosen] if chosen else ""
            if len(chosen) == 1 and not field.has_attr("multiple"):
                data[name] = data[name][0]
        elif field.name == "textarea":
            data[name] = field.text.strip("\n")
        else:
            data[name] = field.get("value", "on" if kind == "checkbox" else "")
    return data


def save(client, address, typed, **options):
    """Open a form of the desk, type into it and save: as a person does, with what it carries."""
    return client.post(address, posted_by(client.get(address)) | typed, **options)
