export const login = {
  login: {
    title: '登录',
    heading: '件件有着落，事事有回音',
    lead: '企业和群众的诉求，从提出、梳理、承办到验收，每一步有人负责、有期限、有记录、有答复。',
    loop: {
      label: '闭环四步',
      raise: { name: '提出', text: '企业、职工、群众讲出问题' },
      shape: { name: '梳理', text: '代表梳理成明确的建议' },
      handle: { name: '承办', text: '承办单位限期解决' },
      verify: { name: '验收', text: '人大监督，提出人得到答复' },
    },
    public: { text: '企业、职工、群众不需要账号：', link: '提建议、查进度' },
    county: '县区',
    name: '账号',
    password: '密码',
    enter: '登录',
    demo: {
      groups: {
        station: '联络站',
        congress: '人大机关',
        units: '政府与承办单位',
        administration: '管理与审计',
      },
      title: '演示账号',
      text: '演示数据，人员和企业均为虚构。点一下即以该岗位登录。',
    },
    again: { title: '登录已结束', text: '请重新登录，页面上写的内容还在。' },
  },
};
