package dev.tributary.cli;

import dev.tributary.cli.approval.ApprovalsCommand;
import dev.tributary.cli.fileimport.ImportCommand;
import dev.tributary.cli.node.NodesCommand;
import dev.tributary.cli.notification.NotificationsCommand;
import dev.tributary.cli.run.RunCommand;
import dev.tributary.cli.run.RunsCommand;
import dev.tributary.cli.schedule.SchedulesCommand;
import dev.tributary.cli.signal.SignalCommand;
import dev.tributary.cli.storage.StorageCommand;
import dev.tributary.cli.workflow.KindsCommand;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;

/** All commands; the launcher calls them by name. */
@TopCommand
@Command(
    name = "tributary",
    resourceBundle = "texts.cli",
    subcommands = {
      RunCommand.class,
      RunsCommand.class,
      ImportCommand.class,
      KindsCommand.class,
      NodesCommand.class,
      SchedulesCommand.class,
      SignalCommand.class,
      ApprovalsCommand.class,
      NotificationsCommand.class,
      StorageCommand.class
    })
public class Tributary {}
