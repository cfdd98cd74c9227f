package dev.tributary.adapters.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.activity.externalapi.ExternalApiDefaults;
import dev.tributary.adapters.activity.externalapi.editor.JacksonApiDocuments;
import dev.tributary.adapters.activity.externalapi.json.JacksonBodyValues;
import dev.tributary.adapters.activity.externalapi.json.JacksonSamples;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.rule.ResponseRuleRules;
import dev.tributary.domain.activity.externalapi.sample.ProposalLimits;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.exchange.rule.BodyStart;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.expression.syntax.ExpressionTemplate;
import dev.tributary.domain.expression.syntax.UnparsableExpression;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The readers, each with texts that it accepts. */
final class FuzzReaders {
  private static final CallImportLimits LIMITS = new CallImportLimits(100_000, 100, 20_000);
  private static final ExpressionLanguage LANGUAGE =
      new ExpressionLanguage(ExpressionLimits.standard());
  private static final ImportCurl CURL = new ImportCurl(new JacksonSamples(), LIMITS);
  private static final ImportOpenApi OPEN_API =
      new ImportOpenApi(
          new JacksonApiDocuments(new JacksonSamples()), LIMITS, ProposalLimits.DEFAULT);
  private static final ExternalApiDeclaration DECLARATION =
      new ExternalApiDeclaration(
          new ExternalApiDefaults(Guardrails.DOCUMENTED, RetryPolicy.DEFAULT));
  private static final JsonMapper JSON = new JsonMapper();
  private static final String BODY =
      "{\"ok\":false,\"error\":{\"code\":\"EXPIRED\",\"list\":[1,2]},\"text\":\"too many\"}";

  private FuzzReaders() {}

  static List<FuzzReader> all() {
    return List.of(curl(), openApi(), rules(), expressions(), templates(), pointers());
  }

  private static FuzzReader curl() {
    return new FuzzReader(
        "curl",
        List.of(
            "curl 'https://api.example.com/v1/customers?limit=10' -H 'Accept: application/json'",
            "curl -X POST \"https://api.example.com/$ID\" -u user:pass --data '{\"a\":[1,{\"b\":null}]}'",
            "curl.exe ^\"https://api.example.com/a?b=1^&c=2^\" -H ^\"X-A: b^\" --compressed",
            "curl `\n  --url https://api.example.com/ `\n  --form \"a=b\" --form file=@x.csv",
            "curl $'https://api.example.com/\\u00e9\\x41' --data-urlencode 'q=a b' -G --retry 3",
            "curl https://api.example.com -d a=1 -d 'b=%20$(id)' -H 'Authorization: Bearer abc'"),
        List.of(
            "curl ",
            " -H ",
            " -d ",
            " --data-raw ",
            " -F ",
            " -u ",
            "$'",
            "\\\n",
            "^",
            "`",
            "''",
            " --next ",
            " -o /dev/null ",
            "https://",
            "%zz",
            "\\u{",
            "${X}",
            "$(",
            "\\x"),
        List.of(Refused.class),
        line -> CURL.read(line, Optional.empty()));
  }

  private static FuzzReader openApi() {
    return new FuzzReader(
        "openapi",
        List.of(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            servers:
              - url: https://{region}.shop.example.com/v2/
                variables: {region: {default: eu}}
            paths:
              /customers/{id}/orders:
                get:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: page, in: query, schema: {type: integer}}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Orders'}
            components:
              schemas:
                Orders: {type: object, properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
                Order: {allOf: [{type: object, properties: {id: {type: integer}, next: {$ref: '#/components/schemas/Order'}}}]}
            """,
            "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"A\",\"version\":\"1\"},\"servers\":[{\"url\":"
                + "\"https://api.example.com\"}],\"paths\":{\"/a\":{\"post\":{\"requestBody\":{\"content\":"
                + "{\"application/json\":{\"schema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":"
                + "\"string\",\"example\":\"x\"}}}}}},\"responses\":{\"200\":{\"content\":{\"application/json\":"
                + "{\"example\":{\"items\":[{\"id\":1}],\"next\":\"/a?page=2\"}}}}}}}}}"),
        List.of(
            "$ref: '#/components/schemas/Order'",
            "\"$ref\":\"#/paths\"",
            "&a [*a]",
            "*a",
            "[",
            "{",
            "- ",
            ": ",
            "oneOf:",
            "'#/'",
            "~1",
            "%",
            "null",
            "!!binary ",
            "<<: ",
            "\n  ",
            "\"\""),
        List.of(Refused.class),
        FuzzReaders::openApi);
  }

  private static void openApi(String text) {
    OPEN_API.operations(text).stream()
        .limit(3)
        .forEach(operation -> OPEN_API.operation(text, operation.key()));
  }

  private static FuzzReader rules() {
    return new FuzzReader(
        "rules",
        List.of(
            "[{\"status\":[404],\"then\":\"empty\"},{\"status\":[\"5xx\"],\"contains\":\"too many\",\"then\":\"retry\"}]",
            "[{\"status\":[200],\"at\":\"/error/code\",\"equals\":\"EXPIRED\",\"then\":\"refreshToken\"}]",
            "[{\"at\":\"/error/list/1\",\"equals\":2,\"then\":\"rateLimited\",\"message\":\"slow down\"}]"),
        List.of(
            "{\"at\":\"/\"}",
            "[",
            "]",
            "{",
            "}",
            "\"at\":",
            "\"~0\"",
            "\"~\"",
            "\"5xx\"",
            "999",
            "-1",
            "true",
            "null",
            "\"equals\":",
            "\"then\":\"success\"",
            "1e999999999",
            "\"\\ud800\"",
            ","),
        List.of(Refused.class),
        FuzzReaders::rules);
  }

  /** What has no problem is compared with a response. */
  private static void rules(String text) {
    ObjectNode settings = JSON.createObjectNode();
    try {
      settings.set("rules", JSON.readTree(text));
    } catch (JsonProcessingException _) {
      throw new Refused(CallImportErrorCode.RESPONSE_NOT_JSON);
    }
    List<Problem> unreadable = new ArrayList<>();
    ExternalApiSettings read = DECLARATION.read(new SettingsReader(settings, "", unreadable));
    SettingChecks problems = new SettingChecks(LANGUAGE);
    new ResponseRuleRules(problems).check(read.rules(), read.pagination().paged());
    if (problems.all().isEmpty()) {
      read.rules().forEach(rule -> rule.matches(200, new Body()));
    }
  }

  private record Body() implements BodyStart {
    @Override
    public String text() {
      return BODY;
    }

    @Override
    public Optional<String> at(JsonPointer pointer) {
      return new JacksonBodyValues().find(BODY, pointer);
    }
  }

  private static FuzzReader expressions() {
    return new FuzzReader(
        "expressions",
        List.of(
            "city = 'San Francisco' AND NOT (optOutEmail OR age + 1 >= 18)",
            "Iif(DateOnly(created) > AddDays(GetDate(), -30), Upper(name), 'x''y')",
            "$long(vars/@recCount) * 2.50 - -3 <> 7 AND email IS NOT EMPTY",
            "zipCode IN ('1', '2') OR name LIKE '%a\\_%'"),
        List.of(
            "(",
            ")",
            "-",
            "NOT ",
            " AND ",
            " OR ",
            "''",
            "'",
            "$long(",
            "vars/@",
            "Iif(",
            ", ",
            "IS NULL",
            " IN (",
            "1.",
            ".5",
            "#2026-01-01#",
            "\"",
            "[",
            "]",
            "@",
            "/"),
        List.of(UnparsableExpression.class),
        FuzzReaders::expression);
  }

  /** The positions in a tree are those of its text, so the printed texts are compared. */
  private static void expression(String text) {
    String printed = ExpressionLanguage.print(LANGUAGE.parse(text));
    if (!ExpressionLanguage.print(LANGUAGE.parse(printed)).equals(printed)) {
      throw new IllegalStateException("is printed as another expression: " + printed);
    }
  }

  private static FuzzReader templates() {
    return new FuzzReader(
        "templates",
        List.of(
            "https://api.example.com/$(vars/@region)?day=$(Day(GetDate()))&x=$$5",
            "Hello $(Upper(firstName)), you are $long(vars/@recCount)",
            "{\"a\": \"$(city)\", \"b\": \"$$\"}"),
        List.of("$(", ")", "$$", "$", "vars/@", "$long(", "$string(", "'", "((", "))", "\\", "${"),
        List.of(UnparsableExpression.class),
        text -> ExpressionTemplate.parse(text, ExpressionLimits.standard()));
  }

  private static FuzzReader pointers() {
    return new FuzzReader(
        "pointers",
        List.of("/a/b~1c/~0d/0", "", "/", "/codeData/codes/12/code", "//x//"),
        List.of("/", "~0", "~1", "~", "~2", "00", "-", "2147483648", "\0", " "),
        List.of(IllegalArgumentException.class),
        FuzzReaders::pointer);
  }

  private static void pointer(String text) {
    JsonPointer pointer = JsonPointer.of(text);
    if (!pointer.toString().equals(text)) {
      throw new IllegalStateException("is written as another pointer: " + pointer);
    }
    new JacksonBodyValues().find(BODY, pointer);
  }
}
