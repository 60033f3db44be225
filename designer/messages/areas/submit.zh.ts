export const submit = {
  submit: {
    title: '发起',
    note: '您的岗位可以发起的事项',
    none: '您的岗位现在没有可以发起的事项。',
    withForm: '填写表单后立案，办理经过自动留痕。',
    withoutForm: '不需要填写表单，确认后即立案。',
    begin: '开始填写',
    beginLabel: '开始填写：{{name}}',
    send: '立案',
    done: '“{{name}}”已立案。',
  },
};
