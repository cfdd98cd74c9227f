package dev.tributary.adapters.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.transport.HttpProtocol;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransportDeclarationTest {
  private static final AccountDeclaration ACCOUNT =
      new AccountDeclaration(new AccountName("transport"));

  private static final String WRITTEN =
      """
      {"origins":["https://api.example.com:443"],
       "authentication":{"kind":"none"},
       "transport":{
         "certificate":{"kind":"pem","pem":{
           "certificate":{"secret":"client"},"key":{"secret":"client-key"}}},
         "authorities":"-----BEGIN CERTIFICATE-----",
         "proxy":{"url":"http://proxy:3128","user":"u","password":{"secret":"proxy"}},
         "minimumTls":"tls13","protocol":"http2"}}
      """;

  @Test
  void what_was_read_is_written_again() throws JsonProcessingException {
    ObjectNode written = document(WRITTEN);
    List<Problem> problems = new ArrayList<>();
    ExternalAccount account = read(written, problems);

    assertThat(problems).isEmpty();
    assertThat(account.transport().protocol()).isEqualTo(HttpProtocol.HTTP_2);
    assertThat(account.transport().secrets().map(Object::toString))
        .containsExactly("client", "client-key", "proxy");
    assertThat(read(ACCOUNT.write(account), problems)).isEqualTo(account);
    assertThat(ACCOUNT.write(account).get("transport")).isEqualTo(written.get("transport"));
  }

  @Test
  void defaults_are_not_written() throws JsonProcessingException {
    ExternalAccount account = read(document("{}"), new ArrayList<>());

    assertThat(account.transport()).isEqualTo(TransportSettings.DEFAULT);
    assertThat(ACCOUNT.write(account).has("transport")).isFalse();
  }

  private static ExternalAccount read(ObjectNode document, List<Problem> problems) {
    return ACCOUNT.read(new SettingsReader(document, "", problems));
  }

  private static ObjectNode document(String text) throws JsonProcessingException {
    return (ObjectNode) new ObjectMapper().readTree(text);
  }
}
