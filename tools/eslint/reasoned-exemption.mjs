const DIRECTIVE = /^\s*(eslint-disable(-next-line|-line)?)(?=\s|$)(.*)$/s;

/** An exemption in the code names the rule and says why: `// eslint-disable-next-line the-rule -- the reason`. */
export const reasonedExemption = {
  meta: {
    type: 'suggestion',
    docs: { description: 'eslint-disable names its rules and its reason, and never a whole file' },
    schema: [],
    messages: {
      reason: 'Say why after two dashes: {{directive}} the-rule -- the reason.',
      rules: 'Name the rules that this line is exempt from.',
      file: 'Exempt one line, or put the files with their reason in eslint.config.mjs.',
      typescript: 'Use @ts-expect-error with a reason: it fails once the error is gone.',
    },
  },
  create(context) {
    const report = (comment, messageId, data) =>
      context.report({ loc: { line: comment.loc.start.line, column: 0 }, messageId, data });

    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*@ts-(ignore|nocheck)\b/.test(comment.value)) report(comment, 'typescript');
          const [, directive, place, rest] = DIRECTIVE.exec(comment.value) ?? [];
          if (!directive) continue;
          const [rules, reason] = rest.split(/\s-{2,}\s/);
          if (!place) report(comment, 'file');
          else if (!rules.trim()) report(comment, 'rules');
          else if (!reason?.trim()) report(comment, 'reason', { directive });
        }
      },
    };
  },
};
