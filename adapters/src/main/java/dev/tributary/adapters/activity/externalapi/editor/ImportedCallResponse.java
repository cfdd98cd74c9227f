package dev.tributary.adapters.activity.externalapi.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.Leftover;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call that was imported.
 *
 * @param execution as it stands in the settings of an activity
 * @param secrets that must be created before the call can be made
 * @param variables event variables that the call reads
 * @param leftovers what was not taken, with the reasons
 */
@Schema(
    name = "ImportedCall",
    examples = {
      "{\"execution\":{\"method\":\"GET\",\"url\":\"https://api.example.com/coupons\","
          + "\"query\":[{\"name\":\"state\",\"value\":\"CA\"}]},\"secrets\":[],\"variables\":[],"
          + "\"leftovers\":[{\"item\":\"--insecure\",\"reason\":\"verification\","
          + "\"detail\":\"Certificates are always verified.\"}]}"
    })
record ImportedCallResponse(
    JsonNode execution, List<Secret> secrets, List<String> variables, List<Left> leftovers) {
  /**
   * A secret to create.
   *
   * @param content what its value has to be
   * @param place the header or parameter that holds it
   * @param origin where it may be sent; empty when unknown
   */
  @Schema(name = "RequiredSecret")
  record Secret(String name, String content, String detail, String place, String origin) {
    static Secret of(RequiredSecret secret, Locale locale) {
      return new Secret(
          secret.name().value(),
          SettingsReader.choiceName(secret.content()),
          Texts.render(Message.of("callimport.secret_" + secret.content()), locale),
          secret.place(),
          secret.origin());
    }
  }

  /** Something that was not taken. */
  @Schema(name = "ImportLeftover")
  record Left(String item, String reason, String detail) {
    static Left of(Leftover left, Locale locale) {
      return new Left(
          left.item(),
          SettingsReader.choiceName(left.reason()),
          Texts.render(Message.of("callimport.leftover_" + left.reason()), locale));
    }
  }

  static ImportedCallResponse of(
      ImportedCall call, ExternalApiDeclaration declaration, Locale locale) {
    ExternalApiSettings defaults = declaration.defaults();
    return new ImportedCallResponse(
        declaration
            .write(defaults.withExecution(call.over(defaults.execution())))
            .path("execution"),
        call.secrets().stream().map(secret -> Secret.of(secret, locale)).toList(),
        List.copyOf(call.variables()),
        call.leftovers().stream().map(left -> Left.of(left, locale)).toList());
  }
}
