package org.youmiao.edge.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the description of the API says about all of it. The rest is read from the handlers, their bodies and their Javadoc. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static final String BEARER = "bearer";

    private static final String WELCOME = """
            The API of Youmiao 佑苗, with which a county protects its minors. Pages and API run the same acts under the same \
            permissions, and every look is on record.

            * **Sign in**: `POST /api/v1/tokens` gives a token; send it as `Authorization: Bearer …`.
            * **Problems** are `application/problem+json` (RFC 9457). Compare `type`; it is also the address of its explanation. \
            `field` and `errors` name what is wrong. No answer repeats what was sent.
            * **Once only**: every `POST` carries an `Idempotency-Key`; only signing in (`POST /api/v1/tokens`) and searches, which \
            are sent with `POST` so that no name stands in an address, need none. The same request with the same key has one effect \
            and one answer; another request with that key is declined with 422.
            * **Nothing is overwritten unseen**: an answer about one record carries an `ETag`; a change sends it as `If-Match`. \
            Without it the change is declined with 428, with a stale one with 412; `*` names no version and is declined with 400. \
            Adding needs none, nor does ending what can end only once: the second is told with 409. An entity tag is a version and \
            no digest: what stands beside the record may change without it, and no answer is ever "not modified".
            * **Lists** come in slices: `limit` up to 200, and `next` is the `cursor` of the following slice. What is short by its \
            nature (the team of a case, its plans and assessments, the groups of a child, agencies, rules) comes whole, as a list.
            * **Days** are texts like `2026-11-09`, **instants** like `2026-11-09T18:02:00+08:00`, of the years 1900 to 2200.
            * **Languages**: sentences of problems are Chinese, or English with `Accept-Language: en`.
            * What a caller may not know of does not exist: such a record is answered with 404, and the attempt is on record.
            """;

    @Bean
    OpenAPI description(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Youmiao 佑苗")
                        .version(properties == null ? "development" : properties.getVersion())
                        .description(WELCOME)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token that `POST /api/v1/tokens` gave.")))
                .security(List.of(new SecurityRequirement().addList(BEARER)));
    }

    /** Stands in front of all other converters in the list, and so behind them in the chain: it asks no other. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver() {
        return new ModelResolver(Json31.mapper(), new RecordNames()).openapi31(true);
    }
}
