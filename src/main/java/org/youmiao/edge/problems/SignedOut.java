package org.youmiao.edge.problems;

import org.youmiao.edge.Form;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;

/**
 * The sign-in ended while a form was being filled in. What was typed is kept on this page, so that it can be sent once the person
 * has signed in again.
 *
 * @param path where the form belongs
 */
@Template("edge/signed-out")
public record SignedOut(Form form, String path) implements Screen {}
