import pytest

from tests.privacy.register import Register


@pytest.fixture
def register(db):
    """A congress and a decision about three people, published and once corrected."""
    register = Register(3)
    register.publish()
    register.correct()
    return register
