package com.genius365.common.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** The icons of the product, drawn as thin lines in the colour of the text around them. */
public enum AppIcon {
    DASHBOARD("layout-dashboard"),
    AGENT("bot"),
    CAMPAIGN("megaphone"),
    PHONE("phone"),
    PHONE_CALL("phone-call"),
    PHONE_INCOMING("phone-incoming"),
    PHONE_OUTGOING("phone-outgoing"),
    PHONE_MISSED("phone-missed"),
    CONVERSATION("messages-square"),
    PEOPLE("users"),
    PERSON("user"),
    ANALYTICS("chart-column"),
    GAUGE("gauge"),
    ACTIVITY("activity"),
    KNOWLEDGE("library"),
    DOCUMENT("file-text"),
    FOLDER("folder-open"),
    INTEGRATION("plug"),
    TOOL("wrench"),
    WEBHOOK("webhook"),
    SETTINGS("settings"),
    CREDIT_CARD("credit-card"),
    WALLET("wallet"),
    INVOICE("receipt-text"),
    SEARCH("search"),
    FILTER("list-filter"),
    CLOSE("x"),
    CHECK("check"),
    CIRCLE("circle"),
    CIRCLE_CHECK("circle-check"),
    CIRCLE_X("circle-x"),
    CIRCLE_ALERT("circle-alert"),
    CIRCLE_DASHED("circle-dashed"),
    WARNING("triangle-alert"),
    INFO("info"),
    CLOCK("clock"),
    CALENDAR("calendar"),
    CHEVRON_DOWN("chevron-down"),
    CHEVRON_RIGHT("chevron-right"),
    SWITCH("chevrons-up-down"),
    PLUS("plus"),
    MORE("ellipsis"),
    MORE_VERTICAL("ellipsis-vertical"),
    MENU("menu"),
    COPY("copy"),
    LINK("link"),
    EXTERNAL_LINK("external-link"),
    ARROW_LEFT("arrow-left"),
    ARROW_RIGHT("arrow-right"),
    ARROW_UP_RIGHT("arrow-up-right"),
    DOWNLOAD("download"),
    UPLOAD("upload"),
    DELETE("trash-2"),
    EDIT("pencil"),
    ARCHIVE("archive"),
    RESTORE("rotate-ccw"),
    REFRESH("refresh-cw"),
    SAVE("save"),
    SEND("send"),
    HISTORY("history"),
    VERSION("git-branch"),
    SUN("sun"),
    MOON("moon"),
    MONITOR("monitor"),
    PLAY("play"),
    PAUSE("pause"),
    MIC("mic"),
    VOLUME("volume-2"),
    HEADPHONES("headphones"),
    VOICEMAIL("voicemail"),
    COMPANY("building-2"),
    SHIELD("shield"),
    GLOBE("globe"),
    PALETTE("palette"),
    KEY("key-round"),
    MAIL("mail"),
    BELL("bell"),
    LOCK("lock"),
    SIGN_OUT("log-out"),
    EYE("eye"),
    EYE_OFF("eye-off"),
    INBOX("inbox"),
    HASH("hash"),
    TAG("tag"),
    STAR("star"),
    ZAP("zap"),
    SPARKLES("sparkles"),
    ROCKET("rocket"),
    LANGUAGES("languages"),
    SANDBOX("flask-conical"),
    AUDIT("scroll-text"),
    IMAGE("image"),
    DATABASE("database"),
    SMILE("smile"),
    FROWN("frown"),
    MEH("meh");

    private static final String SPRITE = "/themes/base/icons.svg";

    private final String symbol;

    AppIcon(String symbol) {
        this.symbol = symbol;
    }

    /** A new icon that screen readers skip: the text beside it says what it means. */
    public SvgIcon create() {
        var icon = new SvgIcon(SPRITE, symbol);
        icon.addClassName("app-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
