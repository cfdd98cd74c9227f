package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.NewAccount;
import dev.tributary.domain.activity.externalapi.editor.curl.Shell;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.sample.SampleColumn;
import dev.tributary.domain.activity.externalapi.sample.SampleShape;
import dev.tributary.domain.exchange.HeaderValue;
import dev.tributary.domain.exchange.HeaderValue.Literal;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import dev.tributary.webapp.activity.externalapi.PagingPart;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.AddedAccount;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.Choice;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.Left;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.Line;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.Proposal;
import dev.tributary.webapp.activity.externalapi.callimport.CallImportPage.Secret;
import dev.tributary.webapp.activity.externalapi.callimport.ProposeCall.Proposed;
import dev.tributary.webapp.activity.externalapi.callimport.ProposeCall.SignInChoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the page of an import. */
final class CallImportPageBuilder {
  private static final int SHOWN = 2_000;

  private CallImportPageBuilder() {}

  static CallImportPage page(
      EditedActivity edited,
      Pasted pasted,
      Optional<Proposed> proposed,
      Optional<Message> problem) {
    return page(edited, pasted, proposed, Optional.empty(), problem);
  }

  /**
   * The same with an account as far as it was filled in.
   *
   * @param typed what stands in its form instead of what is proposed, without its secret
   */
  static CallImportPage page(
      EditedActivity edited,
      Pasted pasted,
      Optional<Proposed> proposed,
      Optional<NewAccountForm> typed,
      Optional<Message> problem) {
    Optional<ImportedSource> source = proposed.map(Proposed::source);
    return new CallImportPage(
        edited.workflow().name().value(),
        edited.workflow().label(),
        edited.activity().id().value(),
        edited.activity().label(),
        edited.version(),
        source.filter(read -> !read.operations().isEmpty()).map(_ -> pasted.source).orElse(""),
        shells(pasted),
        operations(source, pasted),
        pasted.operation,
        proposed.flatMap(made -> proposal(made, typed)),
        problem);
  }

  private static List<Choice> shells(Pasted pasted) {
    return Stream.of(Shell.values())
        .map(
            shell ->
                new Choice(
                    shell.name(),
                    "importcall.shell_" + shell.name(),
                    pasted.shell().equals(Optional.of(shell))))
        .toList();
  }

  private static List<Choice> operations(Optional<ImportedSource> source, Pasted pasted) {
    return source.stream()
        .flatMap(read -> read.operations().stream())
        .map(
            operation ->
                new Choice(
                    operation.key(),
                    operation.key() + "  " + operation.summary(),
                    operation.key().equals(pasted.operation)))
        .toList();
  }

  private static Optional<Proposal> proposal(Proposed proposed, Optional<NewAccountForm> typed) {
    ImportedSource source = proposed.source();
    return source
        .call()
        .flatMap(call -> proposed.choice().map(choice -> proposal(call, source, choice, typed)));
  }

  private static List<Choice> accounts(SignInChoice choice) {
    return choice.accounts().stream()
        .map(
            account ->
                new Choice(
                    account.name().value(),
                    account.title(),
                    choice.chosen().equals(Optional.of(account))))
        .toList();
  }

  private static AddedAccount added(NewAccount account, Optional<NewAccountForm> typed) {
    return new AddedAccount(
        typed.map(form -> form.name).orElse(account.suggestedName()),
        account.fetchesTokens(),
        account.hasUser(),
        typed.map(form -> form.user).orElse(""),
        typed.map(form -> form.tokenUrl).orElse(account.tokenUrl()),
        typed.map(form -> form.scope).orElse(account.scope()),
        secret(account));
  }

  private static String secret(NewAccount account) {
    if (account.fetchesTokens()) {
      return "importcall.clientSecret";
    }
    return account.hasUser() ? "importcall.password" : "importcall.token";
  }

  private static Proposal proposal(
      ImportedCall call,
      ImportedSource source,
      SignInChoice choice,
      Optional<NewAccountForm> typed) {
    return new Proposal(
        call.method() + " " + call.url(),
        Stream.concat(
                call.query().stream().map(each -> new Line("?" + each.name(), text(each.value()))),
                call.headers().stream()
                    .map(each -> new Line(each.name() + ":", text(each.value()))))
            .toList(),
        body(call.body()),
        accounts(choice),
        choice.added().map(account -> added(account, typed)),
        List.copyOf(call.cookies()),
        call.secrets().stream()
            .map(secret -> secret.name().value())
            .collect(Collectors.joining(", ")),
        choice.secrets().stream()
            .map(
                secret ->
                    new Secret(
                        secret.name().value(),
                        secret.place(),
                        "callimport.secret_" + secret.content(),
                        secret.origin()))
            .toList(),
        List.copyOf(call.variables()),
        call.leftovers().stream()
            .map(left -> new Left(left.item(), "callimport.leftover_" + left.reason()))
            .toList(),
        columns(source, column -> !column.ignore()),
        columns(source, OutboundColumn::ignore),
        source.paging().map(paging -> PagingPart.of(paging, Optional.empty())),
        choice.settings());
  }

  private static List<String> columns(ImportedSource source, Predicate<OutboundColumn> wanted) {
    return source.shape().stream()
        .map(SampleShape::columns)
        .flatMap(List::stream)
        .map(SampleColumn::column)
        .filter(wanted)
        .map(OutboundColumn::name)
        .toList();
  }

  private static String text(HeaderValue value) {
    return switch (value) {
      case Literal(var text) -> text;
      case SecretReference(var name, var before, var after) -> before + "{" + name + "}" + after;
    };
  }

  private static String body(BodySettings body) {
    String text =
        switch (body.kind()) {
          case JSON, DATA -> body.template().map(template -> template.text()).orElse("");
          case FORM ->
              body.fields().stream()
                  .map(field -> field.name() + "=" + field.value())
                  .collect(Collectors.joining("\n"));
          case TEXT -> body.text();
          case GRAPHQL -> body.query() + "\n" + body.variables().text();
          case NONE -> "";
        };
    String kind = text.isEmpty() ? "" : body.kind().name().toLowerCase(Locale.ROOT) + "\n";
    return kind + text.substring(0, Math.min(SHOWN, text.length()));
  }
}
