"""The feeds: read by a parser and in a browser, each change in those that it concerns."""

import posixpath
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from macros.exports.feeds import feed, region_feed
from macros.records import REGIONS
from macros.register.edition import edition
from macros.views.changes import newest_first
from tests.exports.changed import with_change
from tests.otherfacts import with_site
from tests.readonce import LANGUAGES, for_readers

SCRIPT = '<script>alert("1")</script> & ]]>'


def test_a_script_in_a_text_is_escaped_in_the_feed(facts):
    logged = with_change(facts)  # a record would refuse the script: the feed does not rely on it
    told = logged.changes["samoa-status"].model_copy(update={"what": SCRIPT})
    made = edition(replace(logged, changes={**logged.changes, "samoa-status": told}), "en")
    text = feed(made, "samoa")
    assert "<script" not in text
    parsed = feedparser.parse(text)
    assert not parsed.bozo
    assert SCRIPT in next(e for e in parsed.entries if e.id.endswith("samoa-status")).content[0].value


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_feed_is_read_by_a_parser_and_says_where_it_is(facts, code):
    made = for_readers(code)
    feeds = {path: text for path, text in made.items() if path.endswith(".xml")}
    regions = {state.region for state in facts.states.values()}
    assert len(feeds) == 1 + len(facts.states) + len(regions)
    base = facts.site.base_address.rstrip("/")
    titles = set()
    for path, text in feeds.items():
        parsed = feedparser.parse(text.encode())
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.feed.id == f"{base}/{path}"
        assert parsed.feed.updated_parsed
        assert parsed.feed.author
        assert {link.rel for link in parsed.feed.links} == {"self", "alternate"}
        assert all(entry.id.startswith("tag:") and entry.updated_parsed for entry in parsed.entries)
        titles.add(parsed.feed.title)
    assert len(titles) == len(feeds)


def test_a_colon_in_a_feed_is_that_of_the_language(facts):
    logged = with_change(facts)
    parsed = feedparser.parse(feed(edition(logged, "fr"), "samoa"))
    entry = next(e for e in parsed.entries if e.id.endswith("samoa-status"))
    source = next(link.title for link in entry.links if link.rel == "via")
    assert [text for text in (parsed.feed.title, source, entry.content[0].value) if "\u00a0: " not in text] == []


def test_a_feed_was_updated_on_the_day_of_its_newest_entry(facts):
    """A program that asks again and again sees by it that there is nothing new."""
    later = with_site(facts, data_as_of=facts.site.data_as_of + timedelta(9))
    parsed = feedparser.parse(feed(edition(later, "en")))
    assert parsed.feed.updated == max(entry.updated for entry in parsed.entries)


def test_a_change_of_one_state_is_in_its_feed_with_its_source_and_in_no_other_states(facts):
    made = edition(with_change(facts), "en")
    ids = {slug: {e.id for e in feedparser.parse(feed(made, slug)).entries} for slug in ("samoa", "fiji")}
    base = urlsplit(facts.site.base_address)
    place = f"{base.path}/en/changes/samoa-status".replace("//", "/").lstrip("/")
    entry = f"tag:{base.hostname},2026-11-20:{place}"
    assert entry in ids["samoa"]
    assert entry not in ids["fiji"]
    everyone = feedparser.parse(feed(made))
    shown = next(e for e in everyone.entries if e.id == entry)
    assert shown.title == "Samoa"
    source = next(iter(facts.states["samoa"].sources.values()))
    assert source.title in shown.content[0].value
    assert "Before: Unclear, as of 2012. Now: Specific law, as of 2015." in shown.content[0].value
    assert {"first-edition", "samoa-status"} <= {
        logged.slug for logged in newest_first(made) if logged.change.concerns("samoa")
    }


def test_a_change_of_one_state_is_in_the_feed_of_its_region_and_in_no_other(facts):
    made = edition(with_change(facts), "en")
    for region in REGIONS:
        entries = feedparser.parse(region_feed(made, region)).entries
        told = any(entry.id.endswith("changes/samoa-status") for entry in entries)
        assert told == (region == facts.states["samoa"].region), region


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_feed_that_is_opened_in_a_browser_says_what_it_is_and_leads_to_pages(code):
    """By a stylesheet that is there, and elements of XHTML, which are no part of what a feed reader shows."""
    made = for_readers(code)
    for name in ("changes", "states/samoa", "regions/african"):
        path = f"feeds/{name}-{code}.xml"
        tree = etree.fromstring(made[path].encode())
        style = tree.getprevious()
        assert (style.target, style.get("type")) == ("xml-stylesheet", "text/css")
        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), style.get("href"))) in made
        names = {"h": "http://www.w3.org/1999/xhtml", "a": "http://www.w3.org/2005/Atom"}
        subscribe, page = tree.xpath("h:p/h:a/@href", namespaces=names)
        assert subscribe.endswith(f"/{code}/changes/#subscribe")
        assert page == tree.xpath("string(a:link[@rel='alternate']/@href)", namespaces=names)
        for entry in tree.xpath("a:entry", namespaces=names):
            own = entry.xpath("string(a:link[@rel='alternate']/@href)", namespaces=names)
            assert entry.xpath("h:p/h:a/@href", namespaces=names) == [own]
