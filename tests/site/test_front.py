"""What a page puts first: one action, and on home nothing that another page says in full."""


def primary(page):
    return page.document.xpath("//*[contains(concat(' ', @class, ' '), ' primary ')]")


def test_no_page_has_two_actions_filled_in_ink_and_those_that_lead_on_have_one(pages, facts):
    of_states = {f"{code}/states/{slug}/index.html" for code in facts.site.languages for slug in facts.states}
    leading = {
        f"{code}/{name}index.html"
        for code in facts.site.languages
        for name in (
            "",
            "model-legislation/template/",
            "model-legislation/self-check/",
            "model-legislation/chooser/",
            "model-legislation/composer/",
        )
    }
    laws = {
        f"{code}/model-legislation/laws/{slug}/index.html" for code in facts.site.languages for slug in facts.laws
    }
    found = {name: len(primary(page)) for name, page in pages.items()}
    assert {name: number for name, number in found.items() if number > 1} == {}
    assert {name for name in of_states | leading | laws if found[name] != 1} == set()


def test_a_chip_of_each_status_stands_in_the_register(pages, facts):
    for code in facts.site.languages:
        rows = pages[f"{code}/states/index.html"].document.xpath("//table[@id='register-table']//tr[@data-status]")
        assert len(rows) == len(facts.states)
        for row in rows:
            status = row.get("data-status")
            assert len(row.xpath(f".//span[contains(@class, 'chip--{status}')]/*[local-name()='svg']")) == 1


def test_home_names_each_need_and_each_element_once_and_leads_to_what_is_said_of_it(pages, facts):
    for code in facts.site.languages:
        home = pages[f"{code}/index.html"].document
        ids = {
            one
            for name in ("model-legislation", "what-it-entails")
            for one in pages[f"{code}/{name}/index.html"].document.xpath("//@id")
        }
        for links, wanted in (
            (home.xpath("//ul[@class='need-list']//a/@href"), [f"need-{name}" for name in facts.needs.needs]),
            (home.xpath("//ul[@class='entails']//a/@href"), list(facts.obligations.obligations)),
        ):
            led = [link.partition("#")[2] for link in links]
            assert sorted(led) == sorted(wanted)
            assert set(led) <= ids
