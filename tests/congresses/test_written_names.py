"""What is no part of a name is not kept with it, whoever's name it is."""

import pytest

from congress_portal.foundation.figures import ReadingError
from congresses.written_names import may_be_an_address, person_written, recipient_written

NAMES = {
    "Bà Hoàng Thị Lan": "Hoàng Thị Lan",
    "Ông Hoàng Văn Thụ": "Hoàng Văn Thụ",
    "Bà Vi Thị Nga": "Vi Thị Nga",
    "Ông Lộc Văn Hai": "Lộc Văn Hai",
    "Ông Dương Trung Bốn": "Dương Trung Bốn",
    "Đ.c Đinh Văn Năm": "Đinh Văn Năm",
    "Đ/c Lê An": "Lê An",
    "Anh Ma Văn Chín": "Ma Văn Chín",
    "Chị Ngọc Thị Mười": "Ngọc Thị Mười",
    "ThS. Chu Thị Bảy": "Chu Thị Bảy",
    "TS Bế Văn Tám": "Bế Văn Tám",
    "Đ/c ThS. Lê An": "Lê An",
    "Nguyễn Thị An (nữ)": "Nguyễn Thị An",
    # Names of people that begin like that.
    "Ông Ích Khiêm": "Ông Ích Khiêm",
    "Ông Cao Thắng": "Ông Cao Thắng",
    "Anh Thơ": "Anh Thơ",
    "Bà Thị Lan Anh": "Bà Thị Lan Anh",
    "Ban Thị Nga": "Ban Thị Nga",
    "Sở Thị Nga": "Sở Thị Nga",
    "Bà Rịa thị xã": "Bà Rịa thị xã",
    "Đoàn Văn Hậu": "Đoàn Văn Hậu",
}
NO_PEOPLE = [
    "Đại diện lãnh đạo Sở Nội vụ",
    "Lãnh đạo Sở Nội vụ",
    "Thường trực Tỉnh ủy",
    "Các đồng chí nguyên lãnh đạo",
    "Đoàn đại biểu thanh niên",
    "Ủy ban Mặt trận Tổ quốc tỉnh",
    "Ban Tổ chức Tỉnh ủy",
    "Sở Nội vụ",
]


@pytest.mark.parametrize(("typed", "name"), NAMES.items())
def test_a_form_of_address_a_degree_or_the_sex_is_no_part_of_a_name(typed, name):
    assert person_written(typed) == name
    assert recipient_written(typed) == name


@pytest.mark.parametrize("typed", ["Ông Ích Khiêm", "Ông Cao Thắng", "Ông Dương Bốn"])
def test_what_may_be_a_family_name_is_asked_about(typed):
    assert may_be_an_address(person_written(typed))


@pytest.mark.parametrize("typed", NO_PEOPLE)
def test_what_no_person_is_called_is_refused_as_a_name_and_may_be_honoured(typed):
    with pytest.raises(ReadingError, match="không phải họ tên"):
        person_written(typed)
    assert recipient_written(typed) == typed
