"""Addresses of station servers: as people type them, and whether anybody is there."""

from __future__ import annotations

import errno
import http.client
import ipaddress
import socket

import pytest

from baocaovien.domain.errors import EnvironmentFault, InputError
from baocaovien.services.exchange.addresses import full_address, knock, network_reason, own_addresses
from baocaovien.texts import sentences
from baocaovien.texts.words import said


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("192.168.1.5", "http://192.168.1.5:8765"),
        (" 192.168.1.5:9000 ", "http://192.168.1.5:9000"),
        ("http://may-chinh:8765", "http://may-chinh:8765"),
        ("http://192.168.1.5/", "http://192.168.1.5:8765"),
    ],
)
def test_an_address_is_taken_as_people_type_it(typed, meant):
    assert full_address(typed) == meant


@pytest.mark.parametrize("typed", ["", "ftp://192.168.1.5", "192.168.1.5:99999", "http://:8765"])
def test_what_is_no_address_is_told(typed):
    with pytest.raises(InputError) as refused:
        full_address(typed)

    assert refused.value.code == "exchange.wrong_address"


def test_nobody_there_is_told_at_once():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

    with pytest.raises(EnvironmentFault) as unreachable:
        knock(f"http://127.0.0.1:{port}")

    assert unreachable.value.code == "exchange.unreachable"
    assert "không có máy nào đang nhận" in sentences.tell(unreachable.value, "vi").line()


@pytest.mark.parametrize(
    "problem, told",
    [
        (socket.gaierror(11001, "getaddrinfo failed"), "không có máy nào tên như vậy"),
        (TimeoutError("timed out"), "không có trả lời"),
        (OSError(errno.ETIMEDOUT, "Ein Verbindungsversuch ist fehlgeschlagen"), "không có trả lời"),
        (OSError(errno.EHOSTUNREACH, "Der Host war nicht erreichbar"), "mạng này không tới được máy ấy"),
        (ConnectionResetError(errno.ECONNRESET, "Eine vorhandene Verbindung wurde geschlossen"), "kết nối bị ngắt"),
        (http.client.RemoteDisconnected("Remote end closed connection without response"), "kết nối bị ngắt"),
        (http.client.BadStatusLine("x"), "kết nối bị ngắt"),
    ],
)
def test_why_nobody_is_reached_is_told_in_our_words_on_every_system(problem, told):
    assert said("reason", network_reason(problem), "vi") == told


def test_own_addresses_are_private_ones_that_others_can_reach():
    for address in own_addresses():
        found = ipaddress.ip_address(address)
        assert (found.is_private, found.is_loopback) == (True, False)
