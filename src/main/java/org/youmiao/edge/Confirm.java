package org.youmiao.edge;

import java.util.List;

/**
 * Asks once more before something that is hard to undo, and says what will follow.
 *
 * @param form         carries key, version and what the person had typed
 * @param title        the question: 撤回这次转介？
 * @param consequences what follows, one sentence each
 * @param action       the verb on the button: 撤回转介
 * @param to           where the form is posted
 * @param back         where "no" leads
 */
@Template("edge/confirm")
public record Confirm(Form form, String title, List<String> consequences, String action, String to, String back)
        implements Screen {}
