package dev.clix.workflow.template;

import java.util.Optional;
import java.util.function.Function;

/** The files a template names: beside it, among what CDK put out with it, or in a bucket. */
interface TemplateFiles {
    /** The bucket of parameters that CDK's command would fill in. */
    String ASSETS = "cdk-assets";

    /** @param location a path beside the template, {@code s3://BUCKET/KEY}, or the URL of an object */
    Optional<SourceFile> at(String location);

    Optional<SourceFile> object(String bucket, String key);

    /** The files named by a template that is no file itself. */
    static TemplateFiles of(Function<String, Optional<String>> texts) {
        return new TemplateFiles() {
            @Override
            public Optional<SourceFile> at(String location) {
                return texts.apply(location).map(text -> new SourceFile(location, text, this));
            }

            @Override
            public Optional<SourceFile> object(String bucket, String key) {
                return at(key);
            }
        };
    }
}
