package org.youmiao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Youmiao 佑苗, the system with which a county protects its minors. */
@SpringBootApplication
public class Youmiao {
    public static void main(String[] args) {
        SpringApplication.run(Youmiao.class, args);
    }
}
