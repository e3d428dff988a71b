"""What the command line says, in Korean: for terminals whose LANG is Korean. Records stay as they are."""

import os

# an error's code -> what happened, and what to do
ERRORS = {
    "bad_feed": "피드(RSS)를 읽을 수 없습니다",
    "bad_list": "목록을 읽을 수 없습니다",
    "bad_record": "JSON Lines의 한 줄이 기록이 아닙니다. 그 줄을 고치거나 지우세요",
    "bad_redirect": "잘못된 주소로 넘겨졌습니다",
    "bad_sitemap": "사이트맵을 읽을 수 없습니다",
    "bad_table": "표에 필요한 열이 없습니다",
    "bad_url": "http(s) 주소가 아닙니다. 입력을 고치세요",
    "blocked": "정책에 따라 막았습니다",
    "blocked_address": "사설·내부망 주소라서 막았습니다. 자기 서버라면 --allow-private을 쓰세요",
    "unread": "출력을 읽는 쪽이 닫혔습니다",
    "busy": "다른 실행이 이 출력 파일을 쓰고 있습니다",
    "changed": "지난 실행과 옵션이 다릅니다. 같은 옵션으로 잇거나 새 출력 파일을 쓰세요",
    "connect": "서버에 연결할 수 없습니다",
    "crawl_delay": "robots.txt가 요구하는 간격이 너무 깁니다",
    "damaged": "저장된 자료가 깨졌습니다",
    "dns": "호스트 이름을 찾을 수 없습니다",
    "empty_body": "빈 응답입니다",
    "encoding": "압축(Content-Encoding)을 풀 수 없습니다",
    "error": "오류입니다",
    "fetch": "페이지를 가져오지 못했습니다",
    "headers_too_large": "응답 헤더가 너무 깁니다",
    "host_paused": "이 호스트는 잠시 쉬는 중입니다",
    "internal": "hangisa의 버그입니다. 주소와 함께 알려 주세요",
    "missing_extra": "추가 패키지가 필요합니다. 다음 명령으로 설치하세요",
    "not_an_article": "기사가 아닙니다",
    "not_html": "웹 페이지가 아닙니다",
    "output": "출력 파일을 쓸 수 없습니다. 디스크를 비우거나 다른 경로를 쓰세요",
    "parse_crash": "페이지가 파서를 멈추게 했습니다",
    "parse_failed": "페이지를 해석하지 못했습니다",
    "parse_timeout": "페이지 해석이 제한 시간을 넘었습니다",
    "protocol": "서버의 응답이 HTTP가 아닙니다",
    "proxy": "프록시에 연결할 수 없습니다",
    "redirect": "다른 주소로 넘겨졌습니다",
    "redirect_loop": "주소가 끝없이 넘겨집니다",
    "reset": "연결이 끊겼습니다",
    "robots": "robots.txt가 허락하지 않습니다",
    "robots_unreachable": "robots.txt를 읽을 수 없어 들어가지 않았습니다",
    "scheme_blocked": "http(s)가 아닌 주소로 넘겨져서 막았습니다",
    "timeout": "응답이 없습니다",
    "timeout_total": "제한 시간을 넘었습니다. --timeout으로 늘릴 수 있습니다",
    "tls": "인증서를 믿을 수 없습니다",
    "too_complex": "페이지가 너무 복잡합니다",
    "too_large": "페이지가 너무 큽니다. --max-bytes로 늘릴 수 있습니다",
    "truncated": "응답이 중간에 끊겼습니다",
    "unknown_outlet": "모르는 언론사 이름입니다",
    "unreadable": "파일을 읽을 수 없습니다",
}
COMMANDS = {
    "batch": "URL 목록을 JSON Lines 파일로 수집합니다. 같은 명령으로 이어서 합니다.",
    "completion": "셸 자동 완성 스크립트를 출력합니다.",
    "discover": "언론사의 RSS, 뉴스 사이트맵, 섹션 쪽에 실린 기사를 나열합니다.",
    "explain": "각 필드가 어디에서 왔는지 보여 줍니다.",
    "export": "JSON Lines를 Parquet, CSV, SQLite, JSON-LD로 바꿉니다.",
    "extract": "저장한 페이지나 복사한 글에서 기사를 뽑습니다. 네트워크를 쓰지 않습니다.",
    "outlets": "아는 언론사와 포털을 나열합니다.",
    "report": "수집한 결과를 HTML 한 쪽으로 보여 줍니다.",
    "schema": "기록의 JSON Schema를 출력합니다.",
    "scrape": "페이지를 가져와 기사를 JSON Lines로 출력합니다.",
    "show": "기사를 읽기 좋게 보여 줍니다. 인용문에는 말한 이를 붙입니다.",
}
PHRASES = {
    "Stopped by Ctrl-C.": "Ctrl-C로 멈췄습니다.",
    "Stopped by SIGTERM.": "SIGTERM으로 멈췄습니다.",
    "No article is listed there.": "거기에는 기사가 없습니다.",
}


def is_wanted() -> bool:
    """Tell whether the terminal's language is Korean: LC_ALL, LC_MESSAGES, LANG, the first that is set."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "").lower().startswith("ko")


def error(code: str, message: str) -> str:
    """Return what is said of an error: in Korean its meaning, then the sentence with its details."""
    if not is_wanted():
        return message
    meaning = ERRORS.get(code)
    if code.startswith("http_"):
        meaning = f"서버가 {code.removeprefix('http_')}로 답했습니다"
    return f"{meaning}: {message}" if meaning else message


def phrase(text: str) -> str:
    """Return a fixed sentence in the terminal's language."""
    return PHRASES.get(text, text) if is_wanted() else text


def summary(command: str, english: str) -> str:
    """Return a command's one-line help in the terminal's language."""
    return COMMANDS.get(command, english) if is_wanted() else english
