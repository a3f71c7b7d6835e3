"""A text as a QR code, drawn as one path of SVG."""

import segno


def picture(text: str) -> tuple[int, str]:
    """A QR code as the side of its square and one SVG path of its dark runs."""
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            length = 1
            while x + length < len(row) and row[x + length] == row[x]:
                length += 1
            if row[x]:
                runs.append(f"M{x} {y}h{length}v1h-{length}z")
            x += length
    return len(rows), "".join(runs)
