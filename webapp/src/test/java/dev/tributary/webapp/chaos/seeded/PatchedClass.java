package dev.tributary.webapp.chaos.seeded;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/** Applies one patch to a compiled class; a patch that finds nothing to change is a mistake. */
final class PatchedClass {
  private static final ClassDesc BODIES = ClassDesc.of(PatchedBodies.class.getName());
  private static final ClassDesc THREAD = ClassDesc.of(Thread.class.getName());
  private static final MethodTypeDesc SLEEP =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);
  private static final MethodTypeDesc ACTION = MethodTypeDesc.of(ConstantDescs.CD_void);

  private final Patch patch;
  private int changes;

  private PatchedClass(Patch patch) {
    this.patch = patch;
  }

  /**
   * @param program finds the classes that the changed one refers to
   * @throws IllegalStateException when the patch no longer fits the class
   */
  static byte[] of(byte[] original, Patch patch, ClassLoader program) {
    ClassFile files =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(program)));
    PatchedClass patched = new PatchedClass(patch);
    byte[] changed = files.transformClass(files.parse(original), patched::element);
    if (patched.changes == 0) {
      throw new IllegalStateException("nothing to change any more: " + patch);
    }
    return changed;
  }

  private void element(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method && method.code().isPresent() && concerns(method)) {
      builder.withMethod(
          method.methodName(),
          method.methodType(),
          method.flags().flagsMask(),
          changed -> {
            for (MethodElement part : method) {
              if (part instanceof CodeModel code) {
                changed.withCode(body -> write(body, method, code));
              } else {
                changed.with(part);
              }
            }
          });
    } else {
      builder.with(element);
    }
  }

  private boolean concerns(MethodModel method) {
    String name = method.methodName().stringValue();
    int parameters = method.methodTypeSymbol().parameterCount();
    return switch (patch) {
      case Patch.Text _ -> true;
      case Patch.Instead instead -> name.equals(instead.method());
      case Patch.Before before -> name.equals(before.method()) && parameters == before.parameters();
      case Patch.Around around -> name.equals(around.method());
      case Patch.AroundCall around -> name.equals(around.method());
      case Patch.Call call -> name.equals(call.method());
      case Patch.Delay delay -> name.equals(delay.method()) && parameters == delay.parameters();
    };
  }

  private void write(CodeBuilder body, MethodModel method, CodeModel code) {
    switch (patch) {
      case Patch.Text text -> code.forEach(part -> text(body, part, text));
      case Patch.Instead instead -> {
        invoke(body, method, instead.body());
        changes++;
      }
      case Patch.Before before -> {
        MethodTypeDesc type = bodyType(method).changeReturnType(ConstantDescs.CD_void);
        loadAll(body, method);
        body.invokestatic(BODIES, before.body(), type);
        changes++;
        code.forEach(body::with);
      }
      case Patch.Around around -> {
        body.invokestatic(BODIES, around.before(), ACTION);
        changes++;
        code.forEach(part -> around(body, part, around));
      }
      case Patch.AroundCall around -> code.forEach(part -> aroundCall(body, part, around));
      case Patch.Call call -> code.forEach(part -> call(body, part, call));
      case Patch.Delay delay -> {
        body.loadConstant((long) delay.millis()).invokestatic(THREAD, "sleep", SLEEP);
        changes++;
        code.forEach(body::with);
      }
    }
  }

  private void text(CodeBuilder body, CodeElement part, Patch.Text text) {
    if (part instanceof LoadConstantInstruction constant
        && constant.constantValue() instanceof String value
        && value.contains(text.from())) {
      body.loadConstant(value.replace(text.from(), text.to()));
      changes++;
    } else {
      body.with(part);
    }
  }

  private static void around(CodeBuilder body, CodeElement part, Patch.Around around) {
    if (part instanceof ReturnInstruction) {
      body.invokestatic(BODIES, around.after(), ACTION);
    }
    body.with(part);
  }

  private void aroundCall(CodeBuilder body, CodeElement part, Patch.AroundCall around) {
    if (part instanceof InvokeInstruction invoked && calls(invoked, around.called())) {
      body.invokestatic(BODIES, around.before(), ACTION);
      body.with(part);
      body.invokestatic(BODIES, around.after(), ACTION);
      changes++;
    } else {
      body.with(part);
    }
  }

  private static boolean calls(InvokeInstruction invoked, String method) {
    return invoked.name().equalsString(method);
  }

  private void call(CodeBuilder body, CodeElement part, Patch.Call call) {
    if (part instanceof InvokeInstruction invoked && calls(invoked, call.called())) {
      MethodTypeDesc type = invoked.typeSymbol();
      List<ClassDesc> parameters = new ArrayList<>(List.of(ConstantDescs.CD_Object));
      type.parameterList().forEach(parameter -> parameters.add(general(parameter)));
      body.invokestatic(
          BODIES, call.body(), MethodTypeDesc.of(general(type.returnType()), parameters));
      castTo(body, type.returnType());
      changes++;
    } else {
      body.with(part);
    }
  }

  private static void invoke(CodeBuilder body, MethodModel method, String name) {
    ClassDesc result = method.methodTypeSymbol().returnType();
    loadAll(body, method);
    body.invokestatic(BODIES, name, bodyType(method));
    castTo(body, result);
    body.return_(TypeKind.from(result));
  }

  private static void loadAll(CodeBuilder body, MethodModel method) {
    int slot = 0;
    if (!method.flags().has(AccessFlag.STATIC)) {
      body.aload(slot++);
    }
    for (ClassDesc parameter : method.methodTypeSymbol().parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      body.loadLocal(kind, slot);
      slot += kind.slotSize();
    }
  }

  /** Bodies see every reference as an object: some classes are hidden from them. */
  private static MethodTypeDesc bodyType(MethodModel method) {
    MethodTypeDesc type = method.methodTypeSymbol();
    List<ClassDesc> parameters = new ArrayList<>();
    if (!method.flags().has(AccessFlag.STATIC)) {
      parameters.add(ConstantDescs.CD_Object);
    }
    type.parameterList().forEach(parameter -> parameters.add(general(parameter)));
    return MethodTypeDesc.of(general(type.returnType()), parameters);
  }

  private static ClassDesc general(ClassDesc type) {
    return type.isPrimitive() ? type : ConstantDescs.CD_Object;
  }

  private static void castTo(CodeBuilder body, ClassDesc type) {
    if (!type.isPrimitive()) {
      body.checkcast(type);
    }
  }
}
