package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be set about the body. */
public final class BodyRules {
  private static final String BODY = "execution.body.";

  /** RFC 9110, 8.3.1; parameters as far as they are tokens or quoted texts. */
  private static final Pattern CONTENT_TYPE =
      Pattern.compile(
          "[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127}"
              + "( *; *[\\w!#$&^.+-]{1,127}=([\\w!#$&^.+-]{1,127}|\"[\\w !#$&^.+/:-]{0,127}\"))*");

  private static final Pattern JSON_TYPE = Pattern.compile("[^;]*[/+]json *(;.*)?");
  private static final Pattern UTF_8_OR_NONE =
      Pattern.compile("((?!charset=).)*(charset=\"?utf-8\"?.*)?");

  private final TemplateCheck templates;
  private final SettingProblems problems;

  public BodyRules(TemplateCheck templates, SettingProblems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  public void check(BodySettings body, HttpMethod method, InboundMapping inbound) {
    if (body.kind() != BodyKind.NONE && BodyKind.of(method) == BodyKind.NONE) {
      problems.warning("execution.body.kind", ExternalApiErrorCode.BODY_UNEXPECTED, method.name());
    }
    checkContentType(body);
    checkParts(body);
    checkTexts(body);
    new RowsPlaceRules(problems).check(body, inbound);
  }

  private void checkContentType(BodySettings body) {
    if (body.contentType().isEmpty()) {
      return;
    }
    String type = body.contentType().get();
    String lower = type.toLowerCase(Locale.ROOT);
    if (body.kind() == BodyKind.FORM || body.kind() == BodyKind.NONE) {
      unused(body.kind(), "contentType");
    } else if (!CONTENT_TYPE.matcher(type).matches()
        || !UTF_8_OR_NONE.matcher(lower).matches()
        || body.kind().json() != JSON_TYPE.matcher(lower).matches()) {
      problems.error(BODY + "contentType", ExternalApiErrorCode.CONTENT_TYPE_BAD, type);
    }
  }

  private void checkParts(BodySettings body) {
    boolean listOnly = body.rowsAt().filter(String::isEmpty).isPresent();
    checkPart(body, BodyKind.JSON, "template", body.template().isPresent(), !listOnly);
    checkPart(body, BodyKind.FORM, "fields", !body.fields().isEmpty(), true);
    checkPart(body, BodyKind.TEXT, "text", !body.text().isBlank(), true);
    checkPart(body, BodyKind.GRAPHQL, "query", !body.query().isBlank(), true);
    checkPart(body, BodyKind.GRAPHQL, "variables", !body.variables().members().isEmpty(), false);
  }

  private void checkPart(
      BodySettings body, BodyKind owner, String setting, boolean given, boolean needed) {
    if (body.kind() == owner && needed && !given) {
      problems.error(BODY + setting, ExternalApiErrorCode.BODY_PART_MISSING, word(body.kind()));
    } else if (body.kind() != owner && given) {
      unused(body.kind(), setting);
    }
  }

  private void unused(BodyKind kind, String setting) {
    problems.error(BODY + setting, ExternalApiErrorCode.BODY_PART_UNUSED, word(kind));
  }

  private void checkTexts(BodySettings body) {
    body.template()
        .ifPresent(template -> templates.checkTexts(template, BODY + "template", problems));
    templates.checkTexts(body.variables(), BODY + "variables", problems);
    templates.check(body.text(), BODY + "text", problems);
    for (int i = 0; i < body.fields().size(); i++) {
      String field = BODY + "fields[%d].".formatted(i);
      RequestNames.check(body.fields().get(i).name(), field + "name", problems);
      templates.check(body.fields().get(i).value(), field + "value", problems);
    }
    if (body.query().contains("$(")) {
      problems.error(BODY + "query", ExternalApiErrorCode.GRAPHQL_EXPRESSION);
    }
  }

  private static String word(BodyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
