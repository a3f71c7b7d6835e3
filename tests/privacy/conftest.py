import pytest

from tests.privacy.register import Register


@pytest.fixture
def register(db):
    """A congress and a decision about three people, published and once corrected."""
    register = Register(3)
    register.publish()
    register.correct()
    return register


@pytest.fixture(autouse=True)
def erasure_log(settings, tmp_path):
    """The log of erasures of this test alone."""
    settings.ERASURE_LOG = str(tmp_path / "log" / "erasures.log")
    return tmp_path / "log" / "erasures.log"
