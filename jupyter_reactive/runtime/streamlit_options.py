"""The names of Streamlit 1.67's options, with their defaults: what `st.get_option` can be asked for.

A notebook has no server of Streamlit's: most of these are read by nobody here but by scripts.
"""

from typing import Any

SETTABLE = frozenset(
    {
        "client.disableDataExport", "client.showErrorDetails", "client.showSidebarNavigation", "client.toolbarMode",
        "logger.enableRich",
    }
)  # fmt: skip
DEFAULTS: dict[str, Any] = {
    "browser.gatherUsageStats": False, "browser.serverAddress": "localhost", "browser.serverPort": None,
    "client.disableDataExport": False, "client.showErrorDetails": "full", "client.showErrorLinks": "auto",
    "client.showSidebarNavigation": True, "client.toolbarMode": "auto",
    "global.appTest": False, "global.developmentMode": False, "global.disableWidgetStateDuplicationWarning": False,
    "global.e2eTest": False, "global.maxCachedMessageAge": 2, "global.minCachedMessageSize": 10000.0,
    "global.showWarningOnDirectExecution": True, "global.suppressDeprecationWarnings": False, "global.unitTest": False,
    "logger.enableRich": None, "logger.hideWelcomeMessage": False, "logger.level": None, "logger.messageFormat": None,
    "magic.displayLastExprIfNoSemicolon": False, "magic.displayRootDocString": False,
    "runner.cacheBackgroundRefreshMaxWorkers": 4, "runner.cacheBackgroundRefreshTTLMultiplier": 2.0,
    "runner.cacheHashSeed": 0, "runner.connectionDefaultTTL": None, "runner.enforceSerializableSessionState": False,
    "runner.enumCoercion": "nameOnly", "runner.fastReruns": True, "runner.magicEnabled": True,
    "runner.parallelMaxWorkers": None, "runner.postScriptGC": True,
    "secrets.files": None,
    "server.address": None, "server.allowRunOnSave": True, "server.allowedHosts": [], "server.baseUrlPath": "",
    "server.cookieSecret": None, "server.corsAllowedOrigins": [], "server.customComponentBaseUrlPath": "",
    "server.disconnectedSessionTTL": 120, "server.enableCORS": True, "server.enableExpensiveMemoryStats": False,
    "server.enableStaticServing": False, "server.enableWebsocketCompression": False,
    "server.enableXsrfProtection": True, "server.fileWatcherType": "auto", "server.folderWatchBlacklist": [],
    "server.folderWatchList": [], "server.headless": True, "server.maxCacheDataSize": None,
    "server.maxMessageSize": 200, "server.maxUploadSize": 200, "server.maxWidgetStateSize": 25, "server.port": None,
    "server.runOnSave": True, "server.scriptHealthCheckEnabled": False, "server.showEmailPrompt": False,
    "server.sslCertFile": None, "server.sslKeyFile": None, "server.trustedUserHeaders": {},
    "server.websocketPingInterval": None, "server.xsrfCookieSameSite": "lax",
    "ui.hideTopBar": False,
}  # fmt: skip
_COLORS = ("blue", "gray", "green", "orange", "red", "violet", "yellow")
_THEME = frozenset(
    {
        "backgroundColor", "base", "baseFontSize", "baseFontWeight", "baseRadius", "borderColor", "buttonRadius",
        "chartCategoricalColors", "chartDivergingColors", "chartSequentialColors", "codeBackgroundColor", "codeFont",
        "codeFontSize", "codeFontWeight", "codeTextColor", "dataframeBorderColor", "dataframeHeaderBackgroundColor",
        "dataframeHeaderTextColor", "font", "fontFaces", "headingFont", "headingFontSizes", "headingFontWeights",
        "linkColor", "linkUnderline", "metricValueFontSize", "metricValueFontWeight", "paddingBottom", "paddingTop",
        "primaryColor", "secondaryBackgroundColor", "showSidebarBorder", "showWidgetBorder", "textColor",
        *(f"{color}{part}" for color in _COLORS for part in ("Color", "BackgroundColor", "TextColor")),
    }
)  # fmt: skip
_SECTIONS = frozenset(
    {"theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar", "theme.dark.sidebar"}
)


def is_theme(key: str) -> bool:
    """Say whether a key is an option of a theme."""
    section, _, name = key.rpartition(".")
    return section in _SECTIONS and name in _THEME
