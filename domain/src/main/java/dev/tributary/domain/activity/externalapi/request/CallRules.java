package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.RequestHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Embedded;
import dev.tributary.domain.expression.syntax.ExpressionTemplate.Plain;
import dev.tributary.domain.problem.Refused;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be set about the call. */
public final class CallRules {
  /** Scheme, host and port, and the character that ends them. */
  private static final Pattern FIXED_ORIGIN = Pattern.compile("[a-zA-Z]+://[^/?#]+[/?].*");

  private final TargetPolicy targets;
  private final TemplateCheck templates;
  private final SettingProblems problems;

  public CallRules(TargetPolicy targets, TemplateCheck templates, SettingProblems problems) {
    this.targets = targets;
    this.templates = templates;
    this.problems = problems;
  }

  public void check(CallSettings call) {
    if (call.url().isBlank()) {
      problems.error("execution.url", ExternalApiErrorCode.URL_MISSING);
    } else {
      checkUrl(call.url(), "execution.url");
    }
    if (!call.repeatable() && call.retry().attempts() > 1) {
      problems.warning(
          "execution.idempotencyKey", ExternalApiErrorCode.REPEAT_UNSAFE, call.method().name());
    }
    checkQuery(call);
    checkHeaders(call);
  }

  private void checkQuery(CallSettings call) {
    for (int i = 0; i < call.query().size(); i++) {
      QueryParameter parameter = call.query().get(i);
      String setting = "execution.query[%d].".formatted(i);
      RequestNames.check(parameter.name(), setting + "name", problems);
      checkValue(parameter.value(), setting + "value");
    }
  }

  private void checkValue(HeaderValue value, String setting) {
    switch (value) {
      case Literal(var text) -> templates.check(text, setting, problems);
      case SecretReference(var _, var before, var after) -> {
        templates.check(before, setting, problems);
        templates.check(after, setting, problems);
      }
    }
  }

  /** Checks an address that is called. */
  public void checkUrl(String url, String setting) {
    templates.check(url, setting, problems).ifPresent(template -> checkUrl(template, setting));
  }

  /** A value must never decide which host is called; so everything before the path is fixed. */
  private void checkUrl(ExpressionTemplate template, String setting) {
    boolean fixed =
        template.plain()
            || (template.parts().getFirst() instanceof Plain(var start)
                && FIXED_ORIGIN.matcher(start).matches());
    if (!fixed) {
      problems.error(setting, ExternalApiErrorCode.URL_NOT_FIXED);
      return;
    }
    try {
      targets
          .refusal(EndpointUrl.of(withExamples(template)))
          .ifPresent(refusal -> problems.error(setting, refusal.code().id(), refusal.message()));
    } catch (Refused refused) {
      problems.refused(setting, refused);
    }
  }

  private static String withExamples(ExpressionTemplate template) {
    return template.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Plain(var text) -> text;
                  case Embedded _ -> "x";
                })
        .collect(Collectors.joining());
  }

  private void checkHeaders(CallSettings call) {
    Set<String> seen = new HashSet<>();
    for (HeaderSetting header : call.headers()) {
      String setting = "execution.headers." + header.name();
      if (!seen.add(header.name().toLowerCase(Locale.ROOT))) {
        problems.error(setting, ExchangeErrorCode.HEADER_TWICE, header.name());
      }
      checkHeader(header, setting);
    }
  }

  private void checkHeader(HeaderSetting header, String setting) {
    checkValue(header.value(), setting);
    try {
      var _ = new RequestHeader(new HeaderName(header.name()), header.value());
    } catch (Refused refused) {
      problems.refused(setting, refused);
    }
  }
}
