"""Words to personal names: Korean ones by surname and given syllables, foreign ones by their sounds."""

import re
from collections.abc import Sequence
from functools import lru_cache

from hangisa.quotations.lexicon import (
    BODY_END,
    BODY_SET,
    COUNTRY_SET,
    DOUBLE_SURNAMES,
    SURNAMES,
    TITLE_SET,
)

# 홍길동, 남궁솔
NAME = re.compile(rf"(?:(?:{'|'.join(DOUBLE_SURNAMES)})[가-힣]{{1,2}}|[{SURNAMES}][가-힣]{{1,2}})$")
# Syllables that given names are made of; most common nouns have one that is not.
GIVEN = frozenset(
    "가강건겸경계고관광교구국군권규균근금기길나남내녀노누다단달담대덕도동두라란랑래려련령로록롱룡루류륜률리린림마만면명모목무묵문미민바박"
    "배백범벽별병보복본봄봉빈빛상새서석선설섬섭성세소솔솜송수숙순슬승시식신실심아안애양언여연열염엽영예오옥온완용우욱운울웅원월위유윤율융"
    "은을의이익인일임자잔재전정제조종주준중지진찬창채천철청초춘출충치칠타탁태택판평표필하학한해행향헌혁현협형혜호홍화환황회효후훈휘휴흔희"
    "람름결늘샘든늬벼쁨봄찬힘꽃잎솔"
)
# Syllables that write the sounds of other languages and stand in hardly any Korean noun or name.
CERTAIN = frozenset(
    "크트프츠켈헨렌겐넨텐렉렐델텔펠웰윌릭딕닉믹픽킨킴킹팅닝튼클플블틀널컬털펄헐베페테케웨워웬콜놀롤졸폴톨쿠푸쿤쿨룰캐켄콘톤폰팀댄앤켐잭닐팍쿡럼럽럿릿빗넷헷랭뱅슨턴먼맨벨젤슈쉬퍼커셔처키티카샤젠헤쇼핑왓셀셸콥훔"
    "즈브르드스러레코른론샘겔엘뮐쾨칼뉴몽퐁쥘샹퀸콴응쩐쯔"
    "몬멘랜버벅멜앨옐욘젬첸챈캘컨켓콕큐탠템텍튜팻펙핸햄햇휠힐넬쏜얀럴뎀딘닌낸랫램"
)
ONE = frozenset(
    "조 존 팀 짐 샘 톰 댄 벤 켄 밥 잭 맥 닉 릭 빌 폴 칼 론 앤 진 휴 리 데 판 폰 반 알 팍 쿡 웡 킴".split()
)
# Words of foreign sound that name firms, wares and trades, not people.
TRADE = re.compile(
    "(?:스타트업|플랫폼|데이터|클라우드|네트웍스|네트워크|네트워크스|모빌리티|엔터테인먼트|엔터|뮤직|미디어|스튜디오|스튜디오스|게임즈|게임|게임스|소프트|테크|랩|랩스|코리아|"
    "아시아|글로벌|파트너스|인베스트먼트|벤처스|벤처|캐피탈|캐피털|홀딩스|에너지|바이오|헬스|헬스케어|케어|솔루션|솔루션스|시스템|시스템즈|서비스|디지털|온라인|센터|카페|호텔|리조트|"
    "마트|쇼핑|페이|뱅크|카드|텔레콤|유나이티드|시티|클럽|레드팀|프로|리그|월드|골프|스포츠|네이버|카카오|쿠팡|라인|구글|애플|아마존|메타|테슬라|페이스북|트위터|마이크로소프트|인텔|엔비디아|"
    "에이전시|커뮤니케이션|커뮤니케이션즈|컨설팅|리서치|인사이트|로펌|프로젝트|마케팅|브랜드|디자인|패션|뷰티|푸드|푸드빌|레스토랑|베이커리|아카데미|스쿨|캠퍼스|갤러리|아트|아파트|"
    "오피스텔|타워|빌딩|플라자|프랜차이즈|배터리|모터스|오토|로보틱스|로봇|드론|유튜브|유튜버|채널|콘텐츠|커머스|핀테크|인터넷|소셜|블록체인|메타버스|웹툰|그룹|팀|파이낸셜|제과|케미칼|"
    "트윈스|베어스|라이온스|타이거즈|자이언츠|이글스|히어로즈|위즈|랜더스|다이노스|썬더스|세이커스|스카이워커스|매니저|트레이너|프로듀서|디렉터|크리에이터|에디터|파트너|리더|엔지니어링|"
    "엔지니어|시니어|주니어|이코노미|뉴스|투데이|타임스|타임즈|포스트|저널|트리뷴|통신|방송|서울|런던|뉴욕|도쿄|파리|베이징|워싱턴|유럽|아프리카|캘리포니아|텍사스|플로리다|뉴저지|오하이오|버스|택시|트럭|"
    "스타|밴드|아이돌|트로트|드라마|시리즈|카메라|컴퓨터|스마트|소프트웨어|하드웨어|반도체|디스플레이|전자|증권|은행|보험|파크|랜드|플레이|아레나|코치|센터장|링크|업|넷|온|"
    "팬|멤버|데뷔|콘서트|오디션|인터뷰|토크|쇼|필름|픽처스|레이블|레코드|뮤지컬|오케스트라|필하모닉|발레단|오페라|커플|파트|파티|캠프|포럼|세미나|콘퍼런스|컨퍼런스|엑스포|페스티벌|올림픽|월드컵)$"
)
SYLLABLES = 2
WESTERN = re.compile(r"[가-힣]{1,7}$")
BEGINNINGS = (
    "에",
    "바이",
    "바르",
    "네타",
    "에르",
    "오바",
    "모하",
    "무함",
    "압둘",
    "라파",
    "메드",
    "호세",
    "후안",
    "로베",
)
# Syllables of Japanese and of many Romance names: 기시다 후미오, 나오미
KANA = frozenset(
    "아이우에오카키쿠케코가기구게고사시스세소자지즈제조다치쓰테토도나니누네노하히후헤호바비부베보마미무메모야유요라리루레로와파올엘"
)
# 사학과, 대표팀, 국제부: words that begin like a name and end like a body
NO_NAME_END = re.compile(r"(?:과|팀|층|급|측|청|당|대|들|씨|님|적|용|별|형|집|꾼|군수|시장)$")
# Words of three syllables that only look like names.
NO_NAMES = frozenset(
    "강남구 강동구 강서구 강북구 마포구 성동구 성북구 송파구 양천구 구로구 금천구 서초구 노원구 도봉구 은평구 용산구 동작구 광진구 동대문 서대문 유성구 대덕구 남동구 연수구 부평구 계양구 "
    "동래구 해운대 사하구 금정구 연제구 수영구 사상구 기장군 수성구 달서구 달성군 광산구 울주군 동두천 고양시 하남시 오산시 시흥시 군포시 의왕시 안성시 김포시 화성시 광주시 양주시 여주시 연천군 가평군 양평군 "
    "원주시 강릉시 동해시 태백시 속초시 삼척시 홍천군 영월군 평창군 정선군 화천군 양구군 인제군 고성군 양양군 청주시 충주시 제천시 보은군 옥천군 영동군 증평군 진천군 음성군 단양군 천안시 공주시 보령시 아산시 "
    "서산시 논산시 계룡시 당진시 금산군 부여군 서천군 청양군 홍성군 예산군 태안군 전주시 군산시 익산시 정읍시 남원시 김제시 완주군 진안군 무주군 장수군 임실군 순창군 고창군 부안군 목포시 여수시 순천시 나주시 "
    "광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군 포항시 경주시 김천시 안동시 구미시 영주시 영천시 상주시 문경시 경산시 의성군 "
    "청송군 영양군 영덕군 청도군 고령군 성주군 예천군 봉화군 울진군 창원시 진주시 통영시 사천시 김해시 밀양시 거제시 양산시 의령군 함안군 창녕군 남해군 하동군 산청군 함양군 거창군 제주시 서귀포 서울시 인천시 대전시 "
    "강원도 경기도 제주도 전라도 경상도 국방부 외교부 통일부 법무부 교육부 환경부 국토부 기재부 산업부 정통부 문체부 고용부 여가부 해수부 국세청 관세청 조달청 통계청 방사청 기상청 경찰청 소방청 국정원 감사원 "
    "안보리 정치권 금융권 이용자 소비자 노동자 공무원 전문가 정치인 기업인 연예인 방송인 지도부 사무국 사무처 조합원 선수단 대표단 이사회 위원회 연구진 연구팀 연구원 제작진 경영진 의료진 기자단 기자실 기자들 주민들 "
    "고양이 어머니 아버지 우리말 이야기 신문사 방송사 언론사 소속사 제작사 운영사 시행사 주최측 국회의 정부의 한반도 남북한 조선대 이화여 동아리 안보실 비서실 정무실 대변인 부동산 지자체 도시락 임산부 유가족 조종사 승무원 "
    "한국인 중국인 일본인 미국인 외국인 북한군 한국군 미국측 한미일 한일전 한일간 남녀노 여성계 노동계 종교계 문화계 체육계 교육계 의료계 법조계 금융계 경제계 산업계 영화계 가요계 방송계 고위급 민주당 공화당 "
    "정의당 진보당 국민당 자민당 노동당 보수당 여자부 남자부 고등부 대학부 인도주 인공지 지방채 이용료 수사팀 수사대 조사단 조사관 한의사 안내원 경비원 미화원 국방위 법사위 정무위 예결위 운영위 행안위 과방위 국토위 교육위 "
    "복지위 환노위 산자위 외통위 기재위 문체위 정보위 여가위 윤리위 특별위 인권위 선관위 방통위 금융위 공정위 원안위 노사정 주무부 여의도 광화문 지난해 "
    "신인상 최우수 최고위 고려대 성균관 경희대 한양대 서강대 연세대 장기간 장학생 유학생 신입생 재학생 수험생 고교생 대학생 중학생 인문학 경제학 사회학 심리학 "
    "정치학 천문학 물리학 의과대 공과대".split()
)


# Nouns of two syllables that only look like names.
SHORT_NOUNS = frozenset(
    "지역 현장 한국 정부 전국 전문 국제 사회 경제 정치 문화 방송 여성 남성 청년 노동 주민 공동 상임 수석 선임 책임 고위 최고 원로 중진 초선 재선 삼선 전직 현직 차기 역대 공공 민간 국내 현지 동네 "
    "가게 식당 병원 학교 구단 은행 기업 본사 지사 인사 조직 노조 지부 법무 인권 환경 교통 전기 기계 화학 물리 수학 음악 미술 체육 전기 공사 공기 공업 농업 어업 광고 홍보 기획 기술 개발 연구 교육 "
    "인재 인구 전략 정보 정책 정무 민정 안보 국방 외교 통일 경호 경비 보안 조사 감사 형사 민사 강력 마약 지능 수사 과학 이공 인문 예술 공연 영화 연극 현대 국립 시립 도립 사립 공립 도내 시내 구내 "
    "하원 상원 여당 야당 당내 원내 원외 지방 중앙 남부 동부 서부 북부 강남 강북 인천 전주 광주 제주 성남 고양 안산 안양 구미 여수 순천 진주 경주 상주 영주 나주 공주 서산 천안 전남 전북 경남 경북 경기 강원 "
    "도시 시설 주택 부동 주거 복지 보건 의료 간호 소아 내과 외과 신경 정신 한방 방사 고객 구매 인력 제조 생산 판매 유통 물류 영업 재무 회계 세무 송무 전자 통신 반도 주최 심판 편집 국회 신임 전임 이사 명예 "
    "대기 경영 경찰 소방 해양 항공 우주 나노 바이 유전 진단 방역 감염 역학 예방 안전 재난 구조 구급 기상 지진 기후 모빌 인공 지구 한미 한중 한일 남북 북미 미중 옆집 이웃 동료 선배 후배 친구 지인 가족 유족".split()
)


# 영자, 순자: names in 자; 나오자, 묻자 are verbs
BEFORE_JA = frozenset("영순숙말경정미옥복춘명선혜은인현화금길애연희향귀덕")


@lru_cache(maxsize=16384)
def is_name(word: str) -> bool:
    """Return whether a word may be a Korean personal name: 김승평, 남궁솔, 허준."""
    if len(word) not in (2, 3, 4) or not NAME.fullmatch(word) or not _given(word):
        return False
    if word in NO_NAMES or word in SHORT_NOUNS or word in COUNTRY_SET or word in TITLE_SET:
        return False
    body = BODY_END.of(word)
    return not body or (len(word) == 3 and len(body) == 1 and word not in BODY_SET)


def _given(word: str) -> bool:
    """Return whether what follows the surname may be a given name."""
    if len(word) == 4 and word[:2] not in DOUBLE_SURNAMES:
        return False
    if len(word) == 2 and word[1] not in GIVEN:
        return False
    if word.endswith(("의", "을", "를")) and not word.endswith(("노을", "가을")):
        return False
    if word[-1] == "자" and word[-2] not in BEFORE_JA:
        return False
    return CERTAIN.isdisjoint(word) and not NO_NAME_END.search(word)


@lru_cache(maxsize=16384)
def likely_name(word: str) -> bool:
    """Return whether a word of three syllables is more likely a name than a noun."""
    return is_name(word) and len(word) > 2 and GIVEN.issuperset(word[1:]) and word[-1] != "하"


@lru_cache(maxsize=16384)
def foreign(word: str) -> bool:
    """Return whether a word is written in sounds of another language and names no trade: 켈러."""
    return (
        WESTERN.fullmatch(word) is not None
        and (not CERTAIN.isdisjoint(word) or word.startswith(BEGINNINGS))
        and not _trade(word)
        and not _body(word)
        and word not in TITLE_SET
        and word not in COUNTRY_SET
    )


def _trade(word: str) -> bool:
    """Return whether a word names a firm or a trade: 게임즈; 롤랜드 is no 랜드."""
    trade = TRADE.search(word)
    return trade is not None and (trade.group() == word or len(trade.group()) > SYLLABLES)


def _body(word: str) -> bool:
    """Return whether a word of foreign sounds names a body or a place: 텍사스주, not 플레처."""
    return BODY_END.of(word) not in ("", "처", "구", "부", "위", "청")


def foreign_name(words: Sequence[str]) -> tuple[int, int] | None:
    """Return where a foreign name of two or three words stands among words before a title."""
    for at in range(len(words) - 1):
        if not pair(words[at], words[at + 1]):
            japanese = KANA.issuperset(words[at] + words[at + 1]) and "일본" in words
            if not japanese or len(words[at] + words[at + 1]) < 5:
                continue
        third = at + 3 < len(words) and foreign(words[at + 2]) and foreign(words[at + 1])
        return at, at + 3 if third and len(words[at + 1]) < 3 else at + 2
    return None


def pair(first: str, second: str) -> bool:
    """Return whether two words make a foreign name: 도널드 켈러, 조 바이든, 젠슨 황."""
    if foreign(first):
        short = second in SURNAMES or second in ONE
        return foreign(second) or short or (len(second) > 1 and KANA.issuperset(second))
    return foreign(second) and (first in ONE or (1 < len(first) < 5 and KANA.issuperset(first)))
