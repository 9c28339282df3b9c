package org.youmiao.edge;

/**
 * What one page shows: a public record, annotated with the {@link Template} that draws it. The template declares what it takes,
 * under these names and no others (a test compares them):
 *
 * <pre>
 * {@literal @}param org.youmiao.edge.Page page         the frame: who, where, menu, language
 * {@literal @}param org.youmiao.edge.Messages t        the texts
 * {@literal @}param org.youmiao.cases.web.Overview it  the screen itself
 * </pre>
 */
public non-sealed interface Screen extends Reply {}
