package org.youmiao.intake.web;

import org.youmiao.edge.Messages;
import org.youmiao.edge.Screen;
import org.youmiao.edge.Template;
import org.youmiao.intake.Answer;
import org.youmiao.intake.read.ReportFile;

/** A report as its reporter sees it: the receipt, how far it is, and what the unit told. */
@Template("intake/own")
public record OwnReportScreen(ReportFile file) implements Screen {
    public String child(Messages t) {
        return Words.child(file.facts().child(), t);
    }

    /** Whether 110 is still to be called first. */
    public boolean callPolice() {
        return file.facts().dangerNow() == Answer.YES && file.facts().policeCalled() != Answer.YES;
    }
}
