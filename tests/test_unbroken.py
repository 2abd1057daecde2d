"""No line breaks between what is read as one: a delegate never meets "article" alone at the end of a line."""

import pytest

from macros.language.unbroken import unbroken


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("fr", "à l’article 9, aux articles 3 et 4, le 1er mai", "à l’article~9, aux articles~3 et 4, le 1er~mai"),
        ("fr", "dans 6 ans ; n° 20 de 2008", "dans 6~ans ; n°~20 de 2008"),
        ("fr", "Édition 1", "Édition~1"),
        ("es", "El artículo 9, desde el 1 de agosto de 2010", "El artículo~9, desde el 1~de agosto de 2010"),
        ("es", "3 de los 112 Estados", "3 de los 112 Estados"),
        ("pt", "Artigo 9, n.º 1, até 30 de abril", "Artigo~9, n.º~1, até 30~de abril"),
        ("ru", "пункт 2 статьи 7, 1 октября 2010 года", "пункт~2 статьи~7, 1~октября 2010~года"),
        ("ru", "112 государств; Закон № 7", "112 государств; Закон №~7"),
        ("ar", "بموجب المادة 9 في 1 آب/أغسطس", "بموجب المادة~9 في 1~آب/أغسطس"),
        ("ar", 'وللمادة <bdi dir="ltr">4(2)</bdi>', 'وللمادة~<bdi dir="ltr">4(2)</bdi>'),
        ("en", "Article 9 on 1 August 2010", "Article 9 on 1 August 2010"),
        ("zh", "第9条 2010", "第9条 2010"),
    ],
)  # fmt: skip
def test_a_number_stays_with_what_it_is_read_with(language: str, written: str, shown: str):
    assert unbroken(written, language) == shown.replace("~", "\u00a0")


@pytest.mark.parametrize("tag", ["script", "style", "textarea", "pre", "code"])
def test_a_text_whose_every_sign_counts_stays(tag: str):
    html = f"<{tag}>article 9</{tag}>"
    assert unbroken(f"{html} et l’article 9 {html}", "fr") == f"{html} et l’article\u00a09 {html}"
