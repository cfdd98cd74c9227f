package dev.tributary.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "ann@example.com, ann@example.com, ann@example.com",
    "Ann.O'Neil+x@Example.COM, Ann.O'Neil+x@Example.COM, Ann.O'Neil+x@example.com",
    "ann@bücher.example, ann@bücher.example, ann@xn--bcher-kva.example",
    "ann@bu\u0308cher.example, ann@bücher.example, ann@xn--bcher-kva.example",
    "ann@xn--bcher-kva.example, ann@bücher.example, ann@xn--bcher-kva.example",
    "ann@BÜCHER.example, ann@bücher.example, ann@xn--bcher-kva.example",
    "ann@straße.example, ann@straße.example, ann@xn--strae-oqa.example",
    "ann@βόλος.example, ann@βόλος.example, ann@xn--nxasmm1c.example",
    "jo\u0308rg@example.com, jörg@example.com, jörg@example.com",
    "उदाहरण@उदाहरण.परीक्षा, उदाहरण@उदाहरण.परीक्षा, उदाहरण@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
    "ตัวอย่าง@ตัวอย่าง.example, ตัวอย่าง@ตัวอย่าง.example, ตัวอย่าง@xn--72c1a1bt4awk9o.example",
    "மாதிரி@மாதிரி.example, மாதிரி@மாதிரி.example, மாதிரி@xn--rlcth8cgb.example",
    "例@例子.测试, 例@例子.测试, 例@xn--fsqu00a.xn--0zwm56d",
    "مثال@مثال.إختبار, مثال@مثال.إختبار, مثال@xn--mgbh0fb.xn--kgbechtv",
    "'\u00a0ann@example.com\u200b', ann@example.com, ann@example.com",
    // Sinhala writes this name with a joiner that UTS 46 allows there.
    "a@ශ්\u200dරී.example, a@ශ්\u200dරී.example, a@xn--10cl1a0b660p.example",
  })
  void has_one_normal_form_and_one_on_the_wire(String text, String value, String transmitted) {
    EmailAddress address = new EmailAddress(text);
    assertThat(address.value()).isEqualTo(value);
    assertThat(address.transmitted()).isEqualTo(transmitted);
    assertThat(new EmailAddress(value)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.com",
        "ann@",
        "ann@example",
        "ann@@example.com",
        "ann@b@example.com",
        ".ann@example.com",
        "ann.@example.com",
        "a..b@example.com",
        "a b@example.com",
        "\"ann\"@example.com",
        "ann@-example.com",
        "ann@exam_ple.com",
        "ann@example..com",
        "ann@example.com.",
        "ann@xn--a.example",
        "ann@xn--strasse-.example",
        "ann@bücher",
        "ann@bü cher.example",
        "ann<b@example.com",
        "\u0308ann@example.com",
        "ann.\u0308b@example.com",
        "ann@\u0308b.example",
        "an\u200bn@example.com",
        "an\u200dn@example.com",
        "ann@exam\u00adple.com",
        "ann@example\u3002com\u200b.de",
        "ann\n@example.com",
        "ann\u0000@example.com",
        "ann@a\u200db.example",
        "ann\ufffd@example.com",
        "\ud83d@example.com"
      })
  void refuses_what_is_none(String text) {
    assertThat(EmailAddress.isValid(text)).isFalse();
    assertThat(EmailAddress.of(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void counts_octets_as_mail_servers_do() {
    assertThat(EmailAddress.isValid("a".repeat(64) + "@example.com")).isTrue();
    assertThat(EmailAddress.isValid("a".repeat(65) + "@example.com")).isFalse();
    assertThat(EmailAddress.isValid("ü".repeat(32) + "@example.com")).isTrue();
    assertThat(EmailAddress.isValid("ü".repeat(33) + "@example.com")).isFalse();
    String domain = ("b".repeat(60) + ".").repeat(3) + "com";
    assertThat(EmailAddress.isValid("a".repeat(64) + "@" + domain)).isTrue();
    assertThat(EmailAddress.isValid("a".repeat(64) + "@bbb." + domain)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Ann@BÜCHER.example, ann@xn--bcher-kva.example",
    "JO\u0308RG@example.com, jörg@Example.com",
    "ΣΑΣ@example.com, σασ@example.com",
    "' Ann@Example.com\u00a0', ann@example.com",
  })
  void is_the_same_mailbox_in_any_spelling(String one, String other) {
    assertThat(EmailAddress.mailbox(one)).isEqualTo(EmailAddress.mailbox(other));
    assertThat(EmailAddress.spellings(one)).contains(EmailAddress.mailbox(other));
  }

  @Test
  void is_found_as_it_was_stored_before() {
    assertThat(EmailAddress.spellings("jörg@bücher.example"))
        .containsExactlyInAnyOrder(
            "jörg@bücher.example",
            "jo\u0308rg@bu\u0308cher.example",
            "jörg@xn--bcher-kva.example",
            "jo\u0308rg@xn--bcher-kva.example");
    assertThat(EmailAddress.spellings("ann@example.com")).containsExactly("ann@example.com");
    assertThat(EmailAddress.spellings(" Nobody ")).containsExactly("nobody");
  }

  @Test
  void ss_and_sharp_s_are_two_domains() {
    assertThat(EmailAddress.mailbox("a@straße.example"))
        .isNotEqualTo(EmailAddress.mailbox("a@strasse.example"));
  }

  @Test
  void a_fault_names_an_invisible_character_or_a_blank() {
    assertThat(EmailAddress.fault(" an\u200bn@example.com", MessageErrorCode.NO_MAIL_SERVER.with()))
        .isEqualTo(MessageErrorCode.INVISIBLE_IN_ADDRESS.with("U+200B ZERO WIDTH SPACE", 3));
    assertThat(EmailAddress.fault("a\u00a0n@example.com", MessageErrorCode.NO_MAIL_SERVER.with()))
        .isEqualTo(MessageErrorCode.INVISIBLE_IN_ADDRESS.with("U+00A0 NO-BREAK SPACE", 2));
    assertThat(EmailAddress.fault(" an n@example.com ", MessageErrorCode.NO_MAIL_SERVER.with()))
        .isEqualTo(MessageErrorCode.BLANK_IN_ADDRESS.with(3));
    assertThat(EmailAddress.fault("ann", MessageErrorCode.NO_MAIL_SERVER.with()))
        .isEqualTo(MessageErrorCode.NO_MAIL_SERVER.with());
  }
}
