package dev.tributary.domain.activity.externalapi.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.account.place.CredentialPlace;
import dev.tributary.domain.account.token.ClientAuthentication;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn.Kind;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewAccountTest {
  private static final String URL = "https://api.example.com/v1/orders";
  private static final Optional<SecretName> SECRET = Optional.of(new SecretName("shop"));
  private static final CredentialPlace KEY =
      new CredentialPlace(ApiKeyPlace.QUERY, "key", "prefix ");

  @Test
  void the_place_of_the_credential_says_how_the_account_signs_in() {
    assertThat(authentication(CredentialPlace.BASIC))
        .isEqualTo(new Basic("me", Optional.empty(), SECRET));
    assertThat(authentication(CredentialPlace.BEARER)).isEqualTo(new Bearer(SECRET));
    assertThat(authentication(KEY))
        .isEqualTo(new ApiKey(ApiKeyPlace.QUERY, "key", "prefix ", SECRET));
  }

  @Test
  void a_token_endpoint_makes_it_a_client_which_may_be_a_path_of_the_origin() {
    SuggestedSignIn signIn =
        new SuggestedSignIn(Kind.CLIENT_CREDENTIALS, "", "/token", List.of("read", "write"));
    NewAccount account = NewAccount.of(carried(CredentialPlace.BEARER), List.of(signIn)).get();

    assertThat(account.fetchesTokens()).isTrue();
    assertThat(account.hasUser()).isFalse();
    assertThat(account.suggestedName()).isEqualTo("api-example-com");
    assertThat(account.named(new AccountName("shop"), "me").authentication())
        .isEqualTo(
            new ClientCredentials(
                new TokenService(
                    "https://api.example.com/token",
                    TokenClient.of("me", ClientAuthentication.BODY, SECRET),
                    "read write",
                    "",
                    List.of())));
    assertThat(account.named(new AccountName("shop"), "me").origins().all())
        .containsExactly("https://api.example.com:443");
  }

  @Test
  void none_is_made_for_no_credential_for_several_or_for_another_way_to_sign_in() {
    assertThat(NewAccount.of(carried(), List.of())).isEmpty();
    assertThat(NewAccount.of(carried(KEY, CredentialPlace.BASIC), List.of())).isEmpty();
    assertThat(
            NewAccount.of(
                carried(CredentialPlace.BEARER),
                List.of(new SuggestedSignIn(Kind.OTHER, "", "https://x.example.com", List.of()))))
        .isEmpty();
    assertThat(NewAccount.of(new CarriedCredentials("", List.of(KEY)), List.of())).isEmpty();
  }

  private static Authentication authentication(CredentialPlace place) {
    return NewAccount.of(carried(place), List.of())
        .orElseThrow()
        .named(new AccountName("shop"), "me")
        .authentication();
  }

  private static CarriedCredentials carried(CredentialPlace... places) {
    return new CarriedCredentials(URL, List.of(places));
  }
}
