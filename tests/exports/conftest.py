"""What is published, made once."""

import pytest

from macros import exports
from macros.register.loading import Facts


@pytest.fixture(scope="session")
def files(facts: Facts) -> dict[str, str | bytes]:
    """Every file below site/data/."""
    return exports.files(facts)
