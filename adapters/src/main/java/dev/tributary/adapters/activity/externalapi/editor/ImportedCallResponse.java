package dev.tributary.adapters.activity.externalapi.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.Leftover;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call that was imported.
 *
 * @param execution as it stands in the settings of an activity
 * @param secrets that must be created before the call can be made
 * @param accounts external accounts that can sign the call in
 * @param variables event variables that the call reads
 * @param leftovers what was not taken, with the reasons
 */
@Schema(
    name = "ImportedCall",
    examples = {
      "{\"execution\":{\"method\":\"GET\",\"url\":\"https://api.example.com/coupons\","
          + "\"query\":[{\"name\":\"state\",\"value\":\"CA\"}]},\"secrets\":[],\"accounts\":[],\"variables\":[],"
          + "\"leftovers\":[{\"item\":\"--insecure\",\"reason\":\"verification\","
          + "\"detail\":\"Certificates are always verified.\"}]}"
    })
record ImportedCallResponse(
    JsonNode execution,
    List<Secret> secrets,
    List<Account> accounts,
    List<String> variables,
    List<Left> leftovers) {
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

  /** An external account that can sign the call in. */
  @Schema(name = "FittingAccount")
  record Account(String name, String title) {
    static Account of(ExternalAccount account) {
      return new Account(account.name().value(), account.title());
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

  /**
   * @param settings of the call
   * @param accounts that can sign it in
   */
  static ImportedCallResponse of(
      ImportedCall call,
      CallSettings settings,
      List<ExternalAccount> accounts,
      ExternalApiDeclaration declaration,
      Locale locale) {
    return new ImportedCallResponse(
        declaration.write(declaration.defaults().withExecution(settings)).path("execution"),
        call.secretsIn(settings).stream().map(secret -> Secret.of(secret, locale)).toList(),
        accounts.stream().map(Account::of).toList(),
        List.copyOf(call.variables()),
        call.leftovers().stream().map(left -> Left.of(left, locale)).toList());
  }
}
