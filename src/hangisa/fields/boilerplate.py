"""A printed line -> what it is if not the article: copyright, share bar, related links, tips, sign-off."""

import re

# A phrase pattern starts with Hangul in every branch, so that the search skips from one candidate to the next;
# what starts otherwise is tried at the start of the line only, or where a cheap test has found its words.

# `저작권자 ⓒ 하루일보, 무단 전재 및 재배포 금지`, `<저작권자(c) 하루뉴스, AI 학습 금지>`, `Copyright ⓒ …`
COPYRIGHT = re.compile(
    r"무단\s?(?:전재|복제|배포|사용)|재\s?배포\s?금지|전재\s?[-·및]*\s?재배포|저작권자\s?[:：]?\s?[(<ⓒ©Ⓒ]|공공누리 제\s?\d\s?유형|"
    r"저작권은? .{0,30}에 있(?:습니다|으며)|편집\s?방향과 (?:다를|일치하지)|본지의 (?:편집|입장|의견|견해)"
)
COPYRIGHT_LINE = re.compile(
    r"[<\[(]?\s?copyrights?\b|[<\[]\s?[ⓒ©Ⓒ]|[ⓒ©Ⓒ]\s?[가-힣A-Za-z0-9 .&]{2,20}$", re.I
)
RESERVED = re.compile(
    r"all rights? reserved|GoodNews paper|AI\s?(?:학습|데이터)[^.]{0,15}금지", re.I
)
# lines that invite: `제보는 카카오톡 …`, `▶ 하루뉴스 구독하기`, `네이버에서 하루일보를 구독해주세요`
ASKS = r"[^.]{0,12}(?:하기|해\s?주세요|눌러|클릭|신청)"
INVITE = re.compile(
    r"제보(?:를 기다|\s?[\w.]+@|하기|는 카카오|\s?[:：])|기사문의 및 제보|카카오톡\s?[:：@]|제보가 뉴스가 됩니다|기사\s?목록|"
    rf"구독{ASKS}|팔로우{ASKS}|좋아요{ASKS}|추천{ASKS}|바로\s?가기|홈페이지로 이동|"
    r"공감언론 뉴시스|만나(?:보세요|실 수 있습니다)|다운로드\s?받|앱\s?(?:설치|다운)|뉴스레터|"
    r"페이스북\s*트위터|카카오스토리|채널\s?추가|오픈채팅"
)
INVITE_LINE = re.compile(
    r"[▷▶\[(]?\s?(?:전화|이메일|메일|카카오톡|카톡|뉴스홈페이지|홈페이지|문자|팩스)\s?[\])]?\s?[:：]?\s?[\w@#(+][\w@.:/+() -]*$|"
    r"[☞▶▷►]\s?(?!김|이[가-힣]{2}\s?:)[^:]{0,60}$|[\[【]?☞"
)
# a line that is all user interface: `글자크기 설정`, `기사 공유하기`, `URL 복사`, `음성으로 듣기`
MEMBERS = r"[^.]{0,20}(?:구독자|회원)[^.]{0,16}(?:있습니다|입니다)\.$"
INTERFACE = re.compile(
    r"음성으로 듣기|기사를 읽어\s?드립니다|이미지를? (?:클릭|확대)|동영상\s?(?:재생|뉴스)$|관련\s?뉴스$|기사\s?본문과 관련|"
    r"섹션으로 분류했습니다|해당 언론사로 이동|이 기사 어땠나요|현장에서 작성된 기사|보내\s?주세요|프리미엄콘텐츠|"
    r"실제 방송 내용과 차이가|인터뷰 (?:자료|내용)의 저작권|인용\s?보도\s?시|프로그램명을 밝혀|인공지능이 자동으로 줄인|"
    rf"기사{MEMBERS}|콘텐츠{MEMBERS}|내용{MEMBERS}|나머지{MEMBERS}|"
    r"세\s?줄\s?요약|본문\s?요약봇|자동\s?요약|채널을?\s?(?:추가|구독|등록)하(?:시)?면|앱을?\s?(?:설치|내려\s?받)[^.]{0,6}면"
)
INTERFACE_LINE = re.compile(
    r"(?:본문\s?)?(?:글자|글씨|폰트)\s?(?:크기|크게|작게)|(?:기사|뉴스|sns)?\s?(?:공유|보내기|인쇄|프린트|스크랩|저장|신고|복사)(?:\s?하기)?$|"
    r"url\s?복사|번역\b|(?:이미지|사진)\s?(?:크게|확대)|확대보기$|재생$|닫기$|더보기$|\d{1,2}:\d{2}$|광고$|advertisement$|"
    r"댓글\s?\d*$|[가-힣 ]{2,8}요\s?\d+$|좋아요$|[가-힣A-Za-z0-9&]{2,15}\s?\(?\s?[\d,.]+\s?원?\s?[▲▼△▽↑↓]|추천\s?\d*$|[\W_]+$|(?:[가-힣]{2,6}\s){0,2}[가-힣]{0,4}(?:복사|공유|인쇄|확대|축소|듣기|보내기|더보기)\s?(?:하기)?$|"
    r"\$\$\w+\$\$$|구독$|맨\s?위로$|목록$|이전|다음\s?(?:기사|글)|기사\s?제공|동영상$|(?:본|이) 기사는 .{0,60}(?:표출|서비스|실렸|게재)|요약$",
    re.I,
)
MACHINE = re.compile(r"video player|AI\s?(?:가\s?)?요약", re.I)
# copyright or interface, asked for at once
SITE = re.compile(f"{COPYRIGHT.pattern}|{INTERFACE.pattern}")
SITE_LINE = re.compile(f"{COPYRIGHT_LINE.pattern}|{INTERFACE_LINE.pattern}", re.I)
# the head of a link list: `관련기사`, `[관련기사]`, `많이 본 뉴스`, `이 시각 주요뉴스`, `홍길동 기자의 다른 기사`
LINK_LIST = re.compile(
    r"^[\[<【(▶■●◆☞#*\s]*(?:관련\s?(?:기사|뉴스|글|링크|영상|태그|키워드|제품|콘텐츠)|연관\s?(?:기사|뉴스)|"
    r"함께\s?(?:본|보는|보면|읽)[^.]{0,12}|추천\s?(?:기사|뉴스|콘텐츠|영상)|인기\s?(?:기사|뉴스|검색어)|"
    r"인/기/기/사|(?:가장\s?)?많이\s?본\s?(?:뉴스|기사)?|실시간\s?(?:인기|주요|뉴스)[^.]{0,6}|최신\s?(?:뉴스|기사)|"
    r"(?:오늘의?\s?)?(?:주요|핫|HOT)\s?(?:뉴스|기사|이슈)|이\s?시각\s?(?:주요|추천|뉴스|많이)[^.]{0,8}|"
    r"[가-힣]{2,5}\s?기자(?:\s?기자)?의?\s?(?:다른|최신|주요)?\s?기사[^.]{0,6}|다른\s?기사\s?(?:더\s?)?보기|랭킹\s?뉴스|"
    r"에디터\s?추천[^.]{0,6}|당신이 (?:좋아|관심)[^.]{0,12}|이 기사를? (?:추천|본|읽)[^.]{0,14}|"
    r"[가-힣A-Za-z0-9]{2,10}\s?(?:주요|인기|핫|추천)\s?(?:뉴스|기사)|댓글\s?(?:쓰기|달기|\d+)?|"
    r"(?:독자|네티즌|누리꾼|전체|베스트|한\s?줄)?\s?(?:댓글|의견|덧글|100자평)\s?(?:쓰기|달기|목록|보기)?\s?[(\[]?\d*\s?[개건]?[)\]]?|"
    r"(?:관련)?\s?태그|키워드|지금\s?뜨는\s?뉴스|놓치면\s?안\s?될[^.]{0,8}|기사\s?추천)"
    r"\s*[\]>】)▶:：+▼\s]*$",
    re.I,
)
# production credits under a broadcast script: `영상취재 : 홍길동 기자`, `(취재 : 홍길동 / 영상편집 : 김철수)`
CREDITS = re.compile(
    r"^[\[(<【]?\s*(?:영상|촬영|취재|편집|그래픽|디자인|화면|자료|사진|VJ|CG|제작|구성|작가|PD|연출|글|정리|출처|삽화|일러스트|"
    r"음성|자막|진행|기획|내레이션|인턴|뉴스)\s?(?:취재|편집|기자|출처|제공|촬영|지원|협조|구성|디자인|리포터|PD|그래픽){0,2}"
    r"\s?[:=：;/·]\s?[^.?!]{1,120}$|^글\s?\.\s[^.?!]{2,40}$|^\[?영상(?:취재|편집|기자)[^.?!]{2,60}\]?$"
)
# `#해시태그 #해시태그`
HASHTAGS = re.compile(r"^(?:#[^\s#]+\s*){1,30}$")
# `(끝)`, `[끝]`, `-끝-`, `<끝>`
THE_END = re.compile(r"^[(\[<\-]\s?끝\s?[)\]>\-]$|^기사\s?끝$")
# a time of its own: `2026/09/16 22:09 송고`, `기사입력 2019-02-16`, `입력 2020.08.27 20:27 | 수정 …`
SENT = re.compile(
    r"^(?:기사\s?)?(?:입력|등록|승인|송고|수정|최종수정|발행|업데이트|작성)?\s?(?:일시?|시간)?\s?[:：|]?\s?\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}"
    r"\.?[\s\d:오전후().|/]*(?:송고|입력|등록|수정|업데이트)?[\s\d:./\-|오전후]*$"
)
# the data of a radio or TV interview above its text: `■ 방송 : …`, `□ 진행 : …`, `* 출연자 : …`
PROGRAMME = re.compile(
    r"^[■□▣◆◇○●*▶▷-]\s?(?:방송(?:일시|일자)?|일자|일시|진행(?:자)?|출연(?:자)?|대담|프로그램|코너|연출|채널)\s?[:：]"
)
# any of them
ALONE = re.compile("|".join(one.pattern for one in (THE_END, HASHTAGS, SENT, PROGRAMME)))

# what a whole sentence must speak of to be boilerplate: nearly all others are the article's
SUSPECT = re.compile(
    r"기사는|언론사로|기사입니다|저작권|무단|제보|프로그램명|분류했습니다|실제 방송|구독|요약|읽어|클릭|이미지|재배포|만나|채널|앱을|회원|구독자|방향과|본지의"
)


def is_boilerplate(text: str) -> bool:
    """Tell whether a line of its own is no part of the article."""
    if len(text) > 140 or (text.endswith("다.") and not SUSPECT.search(text)):
        return False
    if "@" in text and "공감언론" in text:
        return False  # 뉴시스's slogan carries the reporter's address
    if is_of_site(text):
        return True
    if len(text) <= 90 and (INVITE.search(text) or INVITE_LINE.match(text)):
        return not text.endswith(("다.", '다."', "다.”")) or "제보를 기다" in text
    return ALONE.match(text) is not None


def is_of_site(text: str) -> bool:
    """Tell whether a line speaks of the rights in the article, or belongs to the page."""
    if SITE.search(text) or SITE_LINE.match(text):
        return True
    small = text.lower()
    if ("금지" in text or "reserved" in small or "goodnews" in small) and RESERVED.search(text):
        return True
    return ("요약" in text or "player" in small) and MACHINE.search(text) is not None


def is_interface(text: str) -> bool:
    """Tell whether a line belongs to the page, not to the article."""
    if INTERFACE.search(text) or INTERFACE_LINE.match(text):
        return True
    likely = "요약" in text or "player" in text.lower()
    return likely and MACHINE.search(text) is not None


def opens_link_list(text: str) -> bool:
    """Tell whether a line is the head of related links, rankings or comments."""
    return len(text) <= 40 and LINK_LIST.match(text) is not None


def is_credits(text: str) -> bool:
    """Tell whether a line names who filmed, edited or supplied what is shown."""
    return len(text) <= 140 and CREDITS.match(text) is not None
