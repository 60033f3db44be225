/** What somebody who just started the product needs: where to look, as whom, how to stop. */
export const printWelcome = (address: string, demoData: boolean): void => {
  const lines = [
    '',
    `  闭环 Bihuan  ${address}`,
    `  手机端 light app  ${address}/m`,
    ...(demoData
      ? ['  演示账号：登录页上点选即可  Demo accounts: one click on the sign-in page']
      : []),
    '  Ctrl-C 停止 stops everything',
    '',
  ];
  console.log(lines.join('\n'));
};
