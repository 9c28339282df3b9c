package org.youmiao.edge.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.youmiao.edge.Screen;

/** Open to everybody: who cannot sign in needs help most. */
@Controller
class HelpPage {
    @GetMapping("/help")
    Screen show() {
        return new Help();
    }
}
