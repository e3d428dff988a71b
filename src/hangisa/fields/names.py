"""A Korean word -> whether it can be a reporter's name; places and departments that stand beside one."""

import re

SURNAMES = frozenset(
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 "
    "나 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 제 모 탁 국 어 "
    "은 편 용 예 경 봉 사 부 가 복 태 목 형 피 두 감 호 음 빈 동 온 시 범 좌 팽 승 간 상 갈 단 라 팔 리 림 량 려 련 로 룡 "
    "담 계 빙 초 화 견 당 후 내 묵 국 필 평 창 돈 뇌 옹 춘 야 누 자".split()
)
# where correspondents (특파원) write from
ABROAD = frozenset(
    "도쿄 베이징 워싱턴 뉴욕 런던 파리 상하이 홍콩 방콕 하노이 호찌민 자카르타 마닐라 선양 광저우 타이베이 뉴델리 두바이 카이로 "
    "예루살렘 이스탄불 테헤란 모스크바 베를린 브뤼셀 제네바 로마 시드니 상파울루 나이로비 밴쿠버 토론토 하와이 로스앤젤레스 실리콘밸리 "
    "샌프란시스코 보스턴 시애틀 애틀랜타 오사카 칭다오 싱가포르 프놈펜 멕시코시티".split()
)
# cities and counties that begin like a name, as they stand before one: `남양주 홍길동 기자`, `여수/홍길동 기자`
PLACES = frozenset(
    "서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 수도권 호남 영남 수원 춘천 청주 전주 창원 고양 "
    "성남 남양주 동두천 서귀포 안산 안양 안성 안동 김포 김해 김천 구리 구미 오산 용인 양주 양평 양구 양양 양산 여주 여수 연천 이천 하남 "
    "하동 원주 강릉 강진 동해 홍천 인제 고성 고창 고흥 공주 경주 경산 서산 서천 당진 논산 제천 음성 진천 진주 진도 진안 옥천 단양 전주 정읍 "
    "남원 남해 임실 부안 나주 목포 담양 구례 화순 장흥 장성 장수 함평 함안 함양 문경 상주 성주 군위 봉화 예천 예산 태안 홍성 사천 마산 진해 "
    "마포 강남 강북 강동 강서 송파 성동 성북 노원 도봉 용산 동작 구로 금천 서초 위례 판교 연수 계양 부평 미추홀 기장 해운대 여의도 국회 "
    "미국 중국 일본 영국 독일 호주 대만 한국 북한 평양".split()
)
COMPOUND = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
# `선임기자`, `논설위원`: a role, never a name
ROLE_END = re.compile(r"(?:기자|특파원|위원|앵커|팀장|부장|국장|차장|실장|대표|교수)$")
# `사회부`, `디지털뉴스팀`, `편집국`: where a reporter sits
DEPARTMENT = r"(?:[가-힣A-Za-z0-9·]{2,8}(?:부|팀|본부|센터|데스크)|[가-힣]{0,6}(?:편집|보도|취재|시사|뉴스|콘텐츠)국|논설(?:위원)?실|뉴스룸)"
SEAT = re.compile(rf"^{DEPARTMENT}$")
# how outlets' names end
OUTLET = re.compile(
    r"(?:일보|신문|방송|뉴스|데일리|타임[스즈]|경제|투데이|저널|미디어|통신|닷컴|스포츠|매거진|리뷰|조선|동아|한겨레|경향|비즈|포스트|헤럴드|"
    r"코리아|포커스|파이낸셜|인사이트|프레스|위클리|위크|[가-힣]{2}TV)$"
)
HANGUL = re.compile(r"[가-힣]+$")
# words that stand where a name could: interface, offices, what reporters are called in prose
NO_NAME = frozenset(
    "구독 로그인 팔로우 전체 사진 편집 취재 영상 글쓴이 기사 입력 수정 등록 승인 담당 해당 이날 현장 본지 인턴 수습 선임 전문 객원 정치 사회 문화 국제 산업 증권 금융 부동산 연예 "
    "오피니언 자료 제공 공동 기자명 이름 필자 작성자 모든 여러 다른 우리 이번 오늘 어제 지난 관련 최신 추천 기자 전임 소속 출신 유튜브 페이스 이메일 메일 홈페이지 시민 명예 기획 "
    "정리 대담 안내 문의 제보 공지 유료 원문 주요 조회 이전 홍보 유통 인기 박수 조명 전직 현직 최초 유명 여성 남성 신입 사건 지역 지방 지면 현지 고참 동료 후배 선배 정부 주재 "
    "연재 정보 소개 공유 이용 목록 설정 화면 신고 주소 연락처 온라인 이상 이하 원고 번역 감수 도움 도움말 서비스 회사 회원 고객 공보 전국 특별 단독 종합 한국인 유가족 안내문 시민들 "
    "주민들 시사인 위키트리 오센 노컷 한경 매경 연합 지디넷 속보 상보 가수 배우 감독 선수 작가 교수 의원 위원 장관 차관 변호사 원장 소장 사장 회장 이사장 이사".split()
)


def is_name(word: str) -> bool:
    """Tell whether a word can be a Korean person's name: 2-4 syllables after a surname."""
    if not 2 <= len(word) <= 4 or word[0] not in SURNAMES or not HANGUL.match(word):
        return False
    if word in PLACES or word in ABROAD or word in NO_NAME:
        return False
    if word[-1] in "시군구도" and word[:-1] in PLACES:  # `여수시`, `경기도`
        return False
    return not (ROLE_END.search(word) or OUTLET.search(word) or SEAT.match(word))
