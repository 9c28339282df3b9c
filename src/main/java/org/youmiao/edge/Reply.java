package org.youmiao.edge;

/** What a page's handler answers: a {@link Screen} to show, or another page to go to after something was done. */
public sealed interface Reply permits Screen, SeeOther, ScreenAgain {}
