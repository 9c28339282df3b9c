package org.youmiao.edge;

import java.util.Locale;

/** A language in which every page can be read. Chinese is the one that applies until a person chooses. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "简体中文"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language for a locale; Chinese for one that is not on offer. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.locale.getLanguage()) ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }

    /** The tag for {@code lang} attributes, such as {@code zh-CN}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it: shown in the switch, the same in every language. */
    public String ownName() {
        return ownName;
    }

    /** The one to switch to. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
