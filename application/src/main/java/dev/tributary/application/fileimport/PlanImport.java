package dev.tributary.application.fileimport;

import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides what is done with a file that has arrived. */
@ApplicationScoped
public class PlanImport {
  private final ImportFiles files;
  private final ReadFileHead heads;

  public PlanImport(ImportFiles files, ReadFileHead heads) {
    this.files = files;
    this.heads = heads;
  }

  /**
   * @throws dev.tributary.domain.problem.Refused when it cannot be imported so
   */
  public ImportPlan plan(ReceivedFile file, ImportOptions options) {
    return heads.plan(FileHead.of(files.first(file.id()), file.bytes()), file.resource(), options);
  }
}
