package dev.clix.workflow;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassWriter;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Loads this project's classes anew, so that every method tells when it is entered. */
public final class Footsteps extends ClassLoader {
    private static final String HERE = "dev.clix.workflow.";
    private static final List<String> STEPS = Collections.synchronizedList(new ArrayList<>());

    Footsteps() {
        super(Footsteps.class.getClassLoader());
    }

    /** Called by every method that was loaded here. */
    public static void enter(String method) {
        STEPS.add(method);
    }

    /** The methods entered so far, {@code package.Class.method}, in order. */
    static List<String> steps() {
        synchronized (STEPS) {
            return List.copyOf(STEPS);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(HERE) || name.equals(Footsteps.class.getName())) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (var stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) throw new ClassNotFoundException(name);
            var reader = new ClassReader(stream);
            var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Telling(name, writer), 0);
            var bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Telling extends ClassVisitor {
        private final String owner;

        Telling(String owner, ClassVisitor next) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitLdcInsn(owner + "." + name);
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            Footsteps.class.getName().replace('.', '/'),
                            "enter",
                            "(Ljava/lang/String;)V",
                            false);
                }
            };
        }
    }
}
