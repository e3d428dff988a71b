"""Every error raised on purpose, one tree. A name says what the caller should do next.

HangisaError                  carries .url and .code; every other error below it
    BadUrl                    the input is no http(s) address: mend the input
    FetchError                the page could not be brought here; .retryable says whether later may help
        Blocked               refused by policy (robots.txt, address guard): do not retry
        TooLarge              the answer outgrew the size limit
        NotHtml               the answer is a PDF, an image, JSON: no page
    NotAnArticle              a front page, list, photo page, login wall or error page: nothing to extract
    ParseFailed               the parser hung, crashed or ran out of memory on this page
    BadRecord                 a line of JSON Lines holds no record: mend or delete the line
    MissingExtra              an optional library is not installed: run the command it names
    OutputError               the output cannot be written: free the disk or choose another path
"""


class HangisaError(Exception):
    """Base of every error raised on purpose.

    `code` is the machine-readable word of the record's `error.code`; `url` is the page at fault,
    None where no address is known; `attempts` counts requests sent, None where nobody counted.
    """

    code = "error"
    retryable = False
    attempts: int | None = None

    def __init__(self, message: str, *, url: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.url = url
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.message} ({self.url})" if self.url else self.message


class BadUrl(HangisaError):
    """The input line is no http(s) address."""

    code = "bad_url"


class FetchError(HangisaError):
    """The page could not be brought here.

    `http_status` is the answer's status where there was one.
    """

    code = "fetch"

    def __init__(
        self,
        message: str,
        *,
        url: str | None = None,
        code: str | None = None,
        http_status: int | None = None,
        retryable: bool = False,
    ) -> None:
        super().__init__(message, url=url, code=code)
        self.http_status = http_status
        self.retryable = retryable
        self.attempts = 1


class Blocked(FetchError):
    """robots.txt or the address policy forbids the request."""

    code = "blocked"


class TooLarge(FetchError):
    """The decoded body outgrew the size limit."""

    code = "too_large"


class NotHtml(FetchError):
    """The answer is no HTML page."""

    code = "not_html"


class NotAnArticle(HangisaError):
    """The page holds no article: front page, list, photo page, login wall, error page.

    `rule` names the rule that refused it, None where none did: `front`, `section`, `no_text`, `no_headline`,
    `house`, `thin`, `gone`, `photo`, `teasers`, `listing`.
    """

    code = "not_an_article"

    def __init__(
        self,
        message: str,
        *,
        url: str | None = None,
        code: str | None = None,
        rule: str | None = None,
    ) -> None:
        super().__init__(message, url=url, code=code)
        self.rule = rule


class ParseFailed(HangisaError):
    """The parser hung, crashed or ran out of memory on this page."""

    code = "parse_failed"


class BadRecord(HangisaError):
    """A line of JSON Lines holds no record: torn, edited, or somebody else's."""

    code = "bad_record"


class MissingExtra(HangisaError, ImportError):
    """An optional library is not installed; the message holds the command that installs it.

    `extra` is the name in `pip install 'hangisa[extra]'`.
    """

    code = "missing_extra"

    def __init__(self, message: str, *, extra: str) -> None:
        super().__init__(f"{message}: pip install 'hangisa[{extra}]'")
        self.extra = extra


class OutputError(HangisaError):
    """The output cannot be written."""

    code = "output"
