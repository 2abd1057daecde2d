"""Rules on links and on the sources that carry them."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ...faults.fault import SLIP, Choice, Fault, Key, Named, Phrase, closest
from ...faults.kinds import Code
from ...records import Source
from ..loading import Facts


def sources_say_how_they_were_read(facts: Facts) -> Iterator[Fault]:
    """A source that was read online has a link, any other has none."""
    for name, key, source in _all_sources(facts):
        if (source.access == "online") != (source.url is not None):
            words = (
                Named((*key, "url"), short=True),
                f' of source "{key[-1]}" is {"empty" if source.url is None else "set"}, but ',
                Named((*key, "access"), short=True),
                " is ",
                Choice((*key, "access"), source.access),
                ". ",
                Phrase.ACCESS,
                ".",
            )
            yield facts.fault(name, (*key, "url"), words, Code.CONTRADICTION)


def accepted_hosts(facts: Facts) -> Iterator[Fault]:
    """A link goes to a host in data/hosts.yaml."""
    for name, key, source in _all_sources(facts):
        if source.url:
            yield from _host(facts, name, (*key, "url"), source.url)
    for slug, tool in facts.tools.tools.items() if facts.read("tools") else ():
        if tool.url:
            yield from _host(facts, "tools", ("tools", slug, "url"), tool.url)
    for slug, state in facts.states.items():
        for i, law in enumerate(state.article9.laws):
            if law.url:
                yield from _host(facts, f"states/{slug}", ("article9", "laws", i, "url"), law.url)


def _all_sources(facts: Facts) -> Iterator[tuple[str, tuple[str, ...], Source]]:
    """(file, key, source) of every source that could be read."""
    for source_id, source in facts.sources.items() if facts.read("sources") else ():
        yield "sources", ("sources", source_id), source
    for slug, state in facts.states.items():
        for source_id, source in state.sources.items():
            yield f"states/{slug}", ("sources", source_id), source


def _host(facts: Facts, name: str, key: Key, url: str) -> Iterator[Fault]:
    host = urlsplit(url).hostname or ""
    if host not in facts.hosts:
        message = f" leads to {host}, which data/hosts.yaml does not list. Add the host there with a reason, or "
        words = (Named(key), message, Phrase.NO_ADDRESS, ".")
        yield facts.fault(name, key, words, Code.UNKNOWN_HOST, host, closest(host, facts.hosts, SLIP))


RULES = {
    sources_say_how_they_were_read: (),
    accepted_hosts: ("hosts",),
}
