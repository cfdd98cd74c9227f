package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.adapters.activity.externalapi.ExternalApiDeclaration;
import dev.tributary.application.activity.externalapi.editor.FittingAccounts;
import dev.tributary.application.activity.externalapi.editor.ImportCurl;
import dev.tributary.application.activity.externalapi.editor.ImportOpenApi;
import dev.tributary.application.activity.externalapi.sample.ParseSample;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.editor.ImportedCall;
import dev.tributary.domain.activity.externalapi.editor.NewAccount;
import dev.tributary.domain.activity.externalapi.editor.RequiredSecret;
import dev.tributary.domain.activity.externalapi.editor.detection.AppliedDetection;
import dev.tributary.domain.activity.externalapi.editor.detection.Confidence;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.webapp.activity.externalapi.AppliedMapping;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads what an author pasted, and proposes settings of the activity with its call. */
@ApplicationScoped
class ProposeCall {
  private final ImportCurl curl;
  private final ImportOpenApi openApi;
  private final FittingAccounts accounts;
  private final ExternalApiDeclaration declaration;

  ProposeCall(
      ImportCurl curl,
      ImportOpenApi openApi,
      FittingAccounts accounts,
      ExternalApiDeclaration declaration) {
    this.curl = curl;
    this.openApi = openApi;
    this.accounts = accounts;
    this.declaration = declaration;
  }

  /** What was read, and what the activity gets of its call; empty as long as there is none. */
  record Proposed(ImportedSource source, Optional<SignInChoice> choice) {}

  /**
   * How a call can be signed in.
   *
   * @param accounts those that can
   * @param chosen the one that the activity has already, or the only one
   * @param added one that could be added where there is none
   * @param secrets that are needed beside the chosen one, or all when none is
   * @param settings of the activity with the call and secrets of its own, as JSON
   */
  record SignInChoice(
      List<ExternalAccount> accounts,
      Optional<ExternalAccount> chosen,
      Optional<NewAccount> added,
      List<RequiredSecret> secrets,
      String settings) {
    SignInChoice {
      accounts = List.copyOf(accounts);
      secrets = List.copyOf(secrets);
    }
  }

  /**
   * @throws dev.tributary.domain.problem.Refused when the text can be read as neither a command
   *     line nor a description
   */
  Proposed propose(EditedActivity edited, Pasted pasted) {
    ImportedSource source =
        ImportedSource.read(pasted.source, pasted.shell(), pasted.operation(), curl, openApi);
    return new Proposed(source, source.call().map(call -> choice(edited.settings(), call, source)));
  }

  /** The same of a command line that is not there any more, but for what of it was not taken. */
  Proposed again(EditedActivity edited, CallSettings proposed, List<String> cookies) {
    ImportedSource source = ImportedSource.of(ImportedCall.of(proposed, cookies));
    return new Proposed(source, source.call().map(call -> choice(edited.settings(), call, source)));
  }

  private SignInChoice choice(ExternalApiSettings old, ImportedCall call, ImportedSource source) {
    List<ExternalAccount> fitting = accounts.of(call);
    Optional<ExternalAccount> chosen = chosen(fitting, old.execution());
    CallSettings calling = accounts.over(call, old.execution());
    return new SignInChoice(
        fitting,
        chosen,
        fitting.isEmpty() ? NewAccount.of(call.credentials(), source.signIns()) : Optional.empty(),
        call.secretsIn(chosen.map(calling::signedInBy).orElse(calling)),
        written(old.withExecution(calling), source));
  }

  /** Of several the author chooses, unless the activity has one of them. */
  private static Optional<ExternalAccount> chosen(
      List<ExternalAccount> fitting, CallSettings settings) {
    return fitting.size() == 1
        ? Optional.of(fitting.getFirst())
        : settings
            .account()
            .flatMap(name -> fitting.stream().filter(each -> each.name().equals(name)).findFirst());
  }

  /**
   * Columns and pages of a description are taken as those of a sample are, when they can be; a
   * guess is only shown.
   */
  private String written(ExternalApiSettings calling, ImportedSource source) {
    ExternalApiSettings mapped =
        source
            .shape()
            .map(shape -> new ParseSample.Proposal(shape, List.of()))
            .filter(AppliedMapping::usable)
            .map(proposal -> AppliedMapping.over(calling, proposal, false))
            .orElse(calling);
    return declaration
        .write(
            source
                .paging()
                .filter(paging -> paging.confidence() != Confidence.UNSURE)
                .flatMap(paging -> AppliedDetection.over(mapped, paging, Optional.empty()))
                .orElse(mapped))
        .toString();
  }
}
